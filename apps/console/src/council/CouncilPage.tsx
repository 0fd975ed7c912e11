import type { CouncilView } from '@commonweal/wire';
import { Alert, Link } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { PageTrouble } from '../shell/Faults.js';
import { Lead } from '../shell/Lead.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { CouncilSummary } from './CouncilSummary.js';
import { StepList } from './StepList.js';

const Overtaken = ({ council }: { council: CouncilView }) => {
  const t = useWords();
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {t('council.overtaken')}{' '}
      {council.changeId && (
        <Link component={RouterLink} to={`/changes/${council.changeId}/show`}>
          {t('council.toChange')}
        </Link>
      )}
    </Alert>
  );
};

const leads = {
  open: 'council.lead',
  'in-force': 'council.leadInForce',
  overtaken: 'council.notNeeded',
  'not-needed': 'council.notNeeded',
} as const;

/** The first set-up as a list that can be left and come back to; afterwards what the council said of itself. */
const CouncilPage = () => {
  const t = useWords();
  const { data, error } = useAnswer(['council'], (house) => house.council());
  if (error) return <PageTrouble error={error} />;
  if (!data) return <Waiting />;
  return (
    <>
      <Title title={t('council.title')} />
      <Lead>{t(leads[data.state])}</Lead>
      {data.state === 'overtaken' && <Overtaken council={data} />}
      {(data.state === 'open' || data.state === 'in-force') && <StepList council={data} />}
      {data.state !== 'open' && <CouncilSummary council={data} />}
    </>
  );
};

export default CouncilPage;
