import { Button } from '@mui/material';
import { Title } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { PageFault } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { CheckAll } from './CheckAll.js';
import { Published } from './Published.js';
import { Publishing } from './Publishing.js';

/** What the council publishes: what policy says of it, what is in it, and what is still to mend. */
const OpenData = () => {
  const t = useWords();
  const { data, error, refetch } = useAnswer(['open-data'], (house) => house.openData());
  return (
    <>
      <Title title={t('openData.title')} />
      <Lead>{t('openData.lead')}</Lead>
      {error && <PageFault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <>
          <Publishing
            of={data}
            actions={
              <Button href="/api/open-data/package" download>
                {t('openData.download')}
              </Button>
            }
          />
          <CheckAll />
          <Published />
        </>
      )}
    </>
  );
};

export default OpenData;
