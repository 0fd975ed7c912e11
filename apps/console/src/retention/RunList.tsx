import type { DisposalRunView } from '@commonweal/wire';
import { Button, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import type { Column } from '../fields/column.js';
import { Listing } from '../fields/Listing.js';
import { PlainMoment } from '../fields/Plain.js';
import { StatusTag } from '../fields/StatusTag.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';

function useColumns(): Column<DisposalRunView>[] {
  const t = useWords();
  return [
    {
      source: 'kind',
      label: t('retention.run.what'),
      show: ({ id, kind, total, reason }) => (
        <>
          <Link component={RouterLink} to={`/disposal-runs/${id}/show`}>
            {t(`retention.run.of.${kind}`, { smart_count: total })}
          </Link>
          <Typography variant="body2" color="textSecondary">
            {reason}
          </Typography>
        </>
      ),
      file: [{ source: 'kind' }, { source: 'reason', label: t('retention.reason') }],
    },
    {
      source: 'state',
      label: t('retention.run.state'),
      sortable: true,
      show: (row) => <StatusTag group="disposal" value={row.state} />,
      file: [{ source: 'state', words: 'disposal' }],
    },
    {
      source: 'done',
      label: t('retention.run.disposed'),
      align: 'right',
      show: (row) => `${row.outcomes['disposed'] ?? 0} / ${row.total}`,
      file: [{ source: 'outcomes.disposed' }, { source: 'total', label: t('view.heading.total') }],
    },
    { source: 'by', label: t('retention.run.who'), show: (row) => row.by },
    {
      source: 'at',
      label: t('retention.run.when'),
      sortable: true,
      show: (row) => <PlainMoment value={row.at} />,
      file: [{ source: 'at', as: 'moment' }],
    },
  ];
}

/** Every run through what was over, the latest first. */
const RunList = () => {
  const t = useWords();
  const back = (
    <Button component={RouterLink} to="/retention">
      {t('retention.run.back')}
    </Button>
  );
  return (
    <Listing<DisposalRunView>
      title={t('retention.run.title')}
      lead={t('retention.run.lead')}
      columns={useColumns()}
      sort={{ field: 'at', order: 'DESC' }}
      actions={back}
      empty={<EmptyState title={t('retention.run.none')} text={t('retention.run.noneText')} action={back} />}
    />
  );
};

export default RunList;
