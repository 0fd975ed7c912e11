import type { ChangeView } from '@commonweal/wire';
import { Box, Link, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import Discussion from '../discussions/Discussion.js';
import { PlainMoment } from '../fields/Plain.js';
import { Prose } from '../fields/Prose.js';
import { StatusTag } from '../fields/StatusTag.js';
import { mayRead } from '../session/may-read.js';
import { PageTrouble } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { ChangeActions } from './ChangeActions.js';
import { Checks } from './Checks.js';
import { Edits } from './Edits.js';
import { Impact } from './Impact.js';
import { Reviews } from './Reviews.js';
import { Standing } from './Standing.js';

const Head = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 2,
        justifyContent: 'space-between',
        alignItems: 'flex-start',
        mb: 2,
      }}
    >
      <Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <StatusTag group="changeState" value={change.state} />
          <Typography color="textSecondary">
            {change.reference} · {t('change.by', { name: change.author })} ·{' '}
            <PlainMoment value={change.createdAt} />
          </Typography>
        </Box>
        {change.reason && <Prose text={change.reason} />}
        {change.release && (
          <Typography>
            <Link component={RouterLink} to={`/releases/${change.release}/show`}>
              {t('change.becameRelease', { release: change.release })}
            </Link>
          </Typography>
        )}
        {change.rollbackOf && (
          <Typography>{t('change.rollbackOf', { release: change.rollbackOf })}</Typography>
        )}
      </Box>
      <ChangeActions change={change} />
    </Box>
  );
};

const ChangeShow = () => {
  const t = useWords();
  const { id = '' } = useParams();
  const { data: change, error } = useAnswer(['change', id], (house) => house.change(id));
  if (error) return <PageTrouble error={error} />;
  if (!change) return <Waiting />;
  const isOpen = change.state !== 'published' && change.state !== 'withdrawn';
  return (
    <>
      <Title title={change.title} />
      <Head change={change} />
      {isOpen && <Standing change={change} />}
      <Edits change={change} />
      {isOpen && change.editCount > 0 && (
        <>
          <Checks change={change} />
          {mayRead('impact') && <Impact change={change} />}
        </>
      )}
      <Reviews
        reviews={change.reviews ?? []}
        approvals={t('change.approvalsOf', { given: change.approvalsGiven, needed: change.approvalsNeeded })}
      />
      <Discussion subjectKind="change" subjectId={change.id} />
    </>
  );
};

export default ChangeShow;
