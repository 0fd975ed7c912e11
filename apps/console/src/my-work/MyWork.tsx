import { Grid } from '@mui/material';
import { Title } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { session } from '../session/session.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { SetUpNotice } from '../council/SetUpNotice.js';
import { News } from './News.js';
import { StandIns } from './StandIns.js';
import { Starts } from './Starts.js';
import { WorkList } from './WorkList.js';

/** The first screen: what waits for the person, most urgent first, and what changed since yesterday. */
const MyWork = () => {
  const t = useWords();
  const { data, error, refetch } = useAnswer(['my-work'], (house) => house.myWork());
  const firstName = session().name.split(' ')[0] ?? '';
  return (
    <>
      <Title title={t('work.title')} />
      {data && (
        <Lead>
          {t(data.items.length ? 'work.lead' : 'work.leadEmpty', {
            name: firstName,
            smart_count: data.items.length,
          })}
        </Lead>
      )}
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <Grid container spacing={2}>
          <Grid size={{ xs: 12, lg: 8 }}>
            <WorkList items={data.items} more={data.more} />
          </Grid>
          <Grid size={{ xs: 12, lg: 4 }}>
            <SetUpNotice />
            <Starts />
            <StandIns />
            <News news={data.news} />
          </Grid>
        </Grid>
      )}
    </>
  );
};

export default MyWork;
