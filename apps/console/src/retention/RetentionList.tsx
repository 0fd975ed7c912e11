import type { RetentionDueView } from '@commonweal/wire';
import { Button, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { placeOfHeld } from '../holds/place-of-held.js';
import type { Column } from '../fields/column.js';
import { Listing } from '../fields/Listing.js';
import { PlainDate } from '../fields/Plain.js';
import { useFilters } from '../fields/useFilters.js';
import { hasRole } from '../session/session.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';
import { Dispose } from './Dispose.js';
import { PrepareRun } from './PrepareRun.js';

/** What the retention schedule says is over, the longest overdue first. */
const RetentionList = () => {
  const t = useWords();
  const columns: Column<RetentionDueView>[] = [
    {
      source: 'title',
      label: t('retention.record'),
      show: ({ kind, id, title }) => (
        <Link component={RouterLink} to={placeOfHeld[kind](id)}>
          {title}
        </Link>
      ),
    },
    { source: 'kind', label: t('retention.kind'), show: (row) => t(`hold.${row.kind}`) },
    {
      source: 'countedFrom',
      label: t('retention.countedFrom'),
      show: (row) => <PlainDate value={row.countedFrom} />,
    },
    {
      source: 'keptUntil',
      label: t('retention.keptUntil'),
      show: (row) => <PlainDate value={row.keptUntil} />,
    },
    {
      source: 'because',
      label: t('retention.because'),
      show: ({ because, basis }) => (
        <>
          {because}
          <Typography variant="body2" color="textSecondary">
            {basis}
          </Typography>
        </>
      ),
    },
    { source: 'holds', label: t('retention.what'), show: (row) => <Dispose row={row} />, file: [] },
  ];
  const kinds = (['procurement', 'contract', 'person'] as const).map((value) => ({
    ...{ value, title: t(`hold.${value}`) },
  }));
  const filters = useFilters([{ source: 'kind', label: t('retention.kind'), options: kinds }], false);
  const schedule = (
    <>
      <Button component={RouterLink} to="/retention-entries">
        {t('retention.schedule')}
      </Button>
      <Button component={RouterLink} to="/disposal-runs">
        {t('retention.run.title')}
      </Button>
    </>
  );
  return (
    <Listing<RetentionDueView>
      title={t('retention.title')}
      lead={t('retention.lead')}
      columns={columns}
      filters={filters}
      actions={
        <>
          {schedule}
          {hasRole('admin') && <PrepareRun />}
        </>
      }
      empty={<EmptyState title={t('retention.none')} text={t('retention.noneText')} action={schedule} />}
    />
  );
};

export default RetentionList;
