import type { CouncilStep, CouncilView } from '@commonweal/wire';
import { Alert, Box, Button, Link } from '@mui/material';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { ProblemList } from '../changes/ProblemList.js';
import { Section } from '../fields/Section.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { councilSteps } from './steps.js';

const Missing = ({ steps }: { steps: CouncilStep[] }) => {
  const t = useWords();
  return (
    <Alert severity="info">
      {t('council.missing')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {steps.map((step) => (
          <li key={step}>
            <Link component={RouterLink} to={`/council/${step}`}>
              {t(`council.step.${step}`)}
            </Link>
          </li>
        ))}
      </Box>
    </Alert>
  );
};

const Ready = ({ changeId, version }: { changeId: string; version: number }) => {
  const t = useWords();
  const navigate = useNavigate();
  const { run, busy } = useCommand();
  const { data } = useAnswer(['checks', changeId, version], (house) => house.checks(changeId));
  if (!data) return <Waiting lines={1} />;
  const publish = async () => {
    const outcome = await run({ do: (house) => house.publishCouncil(version), said: 'council.published' });
    if (outcome.done) void navigate('/council/people');
  };
  return (
    <>
      <Alert severity={data.publishable ? 'success' : 'error'} role={undefined} sx={{ mb: 1 }}>
        {t(data.publishable ? 'change.publishable' : 'change.notPublishable')}
      </Alert>
      <ProblemList problems={data.problems} withDocument />
      <Alert severity="warning" role={undefined} sx={{ my: 1.5 }}>
        <strong>{t('council.alone')}.</strong> {t('council.aloneText')}
      </Alert>
      <Link component={RouterLink} to={`/changes/${changeId}/show`} sx={{ display: 'inline-block', mb: 1.5 }}>
        {t('council.see')}
      </Link>
      <Box>
        <Button
          variant="contained"
          loading={busy}
          disabled={!data.publishable}
          onClick={() => void publish()}
        >
          {t('council.publish')}
        </Button>
      </Box>
    </>
  );
};

/** The checks of all answers, and the one publish without a second person. */
export const TakeIntoForce = ({ council }: { council: CouncilView }) => {
  const t = useWords();
  const { state, release, answered, changeId, version } = council;
  const missing = councilSteps.filter((step) => !answered.includes(step));
  return (
    <Section title={t('council.step.release')}>
      {state === 'in-force' && (
        <Alert severity="success" role={undefined}>
          <Link component={RouterLink} to={`/releases/${release}/show`}>
            {t('council.isPublished', { release: release ?? '' })}
          </Link>
        </Alert>
      )}
      {state === 'open' && missing.length > 0 && <Missing steps={missing} />}
      {state === 'open' && !missing.length && changeId && version !== undefined && (
        <Ready changeId={changeId} version={version} />
      )}
    </Section>
  );
};
