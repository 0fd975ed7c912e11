import type { FailedJobView } from '@commonweal/wire';
import { Button, Typography } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';

const RunAgain = ({ job }: { job: FailedJobView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const again = () => run({ do: (house) => house.runAgain(job.id), said: 'operations.againSaid' });
  return (
    <Button
      variant="outlined"
      size="small"
      disabled={busy}
      aria-label={t('operations.againAbout', { job: job.name })}
      onClick={() => void again()}
    >
      {t('operations.again')}
    </Button>
  );
};

function useColumns(): Column<FailedJobView>[] {
  const t = useWords();
  return [
    { source: 'name', label: t('operations.job'), show: ({ name }) => name },
    {
      source: 'about',
      label: t('operations.about'),
      show: ({ about }) => about ?? t('operations.everything'),
    },
    { source: 'reason', label: t('operations.reason'), show: ({ reason }) => reason },
    {
      source: 'failedAt',
      label: t('operations.failedAt'),
      show: ({ failedAt }) => <PlainMoment value={failedAt} />,
    },
    { source: 'attempts', label: t('operations.attempts'), align: 'right', show: ({ attempts }) => attempts },
    { source: 'again', label: t('operations.again'), show: (job) => <RunAgain job={job} /> },
  ];
}

const Found = () => {
  const t = useWords();
  const columns = useColumns();
  const { data, error } = useAnswer(['failed-jobs'], (house) => house.failedJobs());
  if (error) return <PageFault error={error} />;
  if (!data) return <Waiting />;
  if (!data.length) return <Typography>{t('operations.failedNone')}</Typography>;
  return <Rows of={data} columns={columns} label={t('operations.failed')} />;
};

/** What the worker gave up on, each with its reason and a button that puts it back. */
export const FailedJobs = () => {
  const t = useWords();
  return (
    <Section title={t('operations.failed')}>
      <Found />
    </Section>
  );
};
