import type { AssessmentView, ContractView } from '@commonweal/wire';
import { Link, Stack, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useAnswer } from '../api/useAnswer.js';
import { dayInWords } from '../fields/moments.js';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { periodInWords } from '../measures/period.js';
import { hasRole } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { PageFault } from '../shell/Faults.js';
import { Waiting } from '../shell/Waiting.js';
import { useWords } from '../strings/useWords.js';
import { OpenAssessment } from './OpenAssessment.js';

const Standing = ({ row }: { row: AssessmentView }) => {
  const t = useWords();
  const done = row.ratings.filter(({ rating }) => rating).length;
  return (
    <Stack spacing={0.25} sx={{ alignItems: 'flex-start' }}>
      <StatusTag group="assessmentState" value={row.state} />
      {row.state === 'draft' && (
        <Typography variant="body2" color="textSecondary">
          {t('assessment.rated', { done, all: row.ratings.length })}
        </Typography>
      )}
      {row.state === 'with-supplier' && row.repliableUntil && (
        <Typography variant="body2" color="textSecondary">
          {`${t('assessment.repliableUntil')} ${dayInWords(row.repliableUntil)}`}
        </Typography>
      )}
    </Stack>
  );
};

const Given = ({ row }: { row: AssessmentView }) => (
  <Stack direction="row" spacing={0.5} useFlexGap sx={{ flexWrap: 'wrap' }}>
    {row.ratings.flatMap(({ id, rating }) =>
      rating ? [<StatusTag key={id} group="kpiRating" value={rating} />] : [],
    )}
  </Stack>
);

/** The ratings of a contract, the latest first. */
export const AssessmentsOf = ({ contract }: { contract: ContractView }) => {
  const t = useWords();
  const { data, error } = useAnswer(['assessments', contract.id], (house) =>
    house.assessmentsOf(contract.id),
  );
  const open = hasRole('contract-manager') && data && <OpenAssessment contract={contract} before={data} />;
  const columns: Column<AssessmentView>[] = [
    {
      source: 'periodUntil',
      label: t('assessment.period'),
      show: (row) => (
        <Link component={RouterLink} to={`/assessments/${row.id}/show`} sx={{ py: 0.25 }}>
          {periodInWords(row)}
        </Link>
      ),
    },
    { source: 'state', label: t('assessment.state'), show: (row) => <Standing row={row} /> },
    { source: 'ratings', label: t('assessment.rating'), show: (row) => <Given row={row} /> },
  ];
  return (
    <Section
      title={t('assessment.title')}
      hint={t('assessment.hint')}
      aside={data?.length ? open : undefined}
    >
      {error && <PageFault error={error} />}
      {!data && !error && <Waiting lines={2} />}
      {data?.length === 0 && (
        <EmptyState title={t('assessment.none')} text={t('assessment.noneText')} action={open} />
      )}
      {!!data?.length && <Rows of={data} columns={columns} label={t('assessment.title')} />}
    </Section>
  );
};
