import type { ChangeView } from '@commonweal/wire';
import { Alert, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { Section } from '../fields/Section.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { ProblemList } from './ProblemList.js';

/** What the checks found in the change as a whole, and how its examples came out. */
export const Checks = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  const { data, error } = useAnswer(['checks', change.id, change.updatedAt], (house) =>
    house.checks(change.id),
  );
  return (
    <Section title={t('change.checks')}>
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting lines={1} />}
      {data && (
        <>
          <Alert severity={data.publishable ? 'success' : 'error'} role={undefined} sx={{ mb: 1 }}>
            {t(data.publishable ? 'change.publishable' : 'change.notPublishable')}
          </Alert>
          <Typography variant="body2" color="textSecondary">
            {t('change.examples', { run: data.examplesRun, failed: data.examplesFailed })}
          </Typography>
          <ProblemList problems={data.problems} withDocument />
        </>
      )}
    </Section>
  );
};
