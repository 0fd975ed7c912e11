import type { WorkflowMoveView } from '@commonweal/wire';
import { Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Listing } from '../fields/Listing.js';
import { PlainMoment } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { StatusTag } from '../fields/StatusTag.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';

function useColumns(): Column<WorkflowMoveView>[] {
  const t = useWords();
  return [
    {
      source: 'toTitle',
      label: t('move.what'),
      show: (row) => (
        <>
          <Link component={RouterLink} to={`/workflow-moves/${row.id}/show`}>
            {t('move.one', { title: row.toTitle, release: row.release })}
          </Link>
          <Typography variant="body2" color="textSecondary">
            {row.reason}
          </Typography>
        </>
      ),
    },
    {
      source: 'state',
      label: t('move.state'),
      sortable: true,
      show: (row) => <StatusTag group="moveState" value={row.state} />,
      file: [{ source: 'state', words: 'moveState' }],
    },
    {
      source: 'done',
      label: t('move.moved'),
      align: 'right',
      show: (row) => `${row.outcomes['moved'] ?? 0} / ${row.total}`,
      file: [{ source: 'outcomes.moved' }, { source: 'total', label: t('view.heading.total') }],
    },
    { source: 'preparedBy', label: t('move.preparedBy'), show: (row) => row.preparedBy },
    {
      source: 'preparedAt',
      label: t('move.preparedAt'),
      sortable: true,
      show: (row) => <PlainMoment value={row.preparedAt} />,
      file: [{ source: 'preparedAt', as: 'moment' }],
    },
  ];
}

/** Every move of what runs, the latest first. */
const MoveList = () => {
  const t = useWords();
  return (
    <Listing<WorkflowMoveView>
      title={t('move.title')}
      lead={t('move.lead')}
      columns={useColumns()}
      sort={{ field: 'preparedAt', order: 'DESC' }}
      empty={<EmptyState title={t('move.none')} text={t('move.noneText')} />}
    />
  );
};

export default MoveList;
