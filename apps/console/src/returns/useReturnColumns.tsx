import type { ReturnView } from '@commonweal/wire';
import { Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { PlainDate } from '../fields/Plain.js';
import type { Column } from '../fields/column.js';
import { StatusTag } from '../fields/StatusTag.js';
import { periodInWords } from '../measures/period.js';
import { useWords } from '../strings/useWords.js';
import { Lateness } from './Lateness.js';

const Name = ({ row, withContract }: { row: ReturnView; withContract: boolean }) => (
  <>
    <Link component={RouterLink} to={`/returns/${row.id}/show`}>
      {withContract ? row.contractTitle : periodInWords(row)}
    </Link>
    <Typography variant="body2" color="textSecondary">
      {withContract ? `${row.contract} · ${periodInWords(row)}` : row.contract}
    </Typography>
  </>
);

/** Columns of returns; without those of the contract where its page lists them. */
export function useReturnColumns(withContract: boolean): Column<ReturnView>[] {
  const t = useWords();
  const ofContract: Column<ReturnView>[] = [
    { source: 'supplier', label: t('returns.supplier'), sortable: true, show: (row) => row.supplier },
  ];
  return [
    {
      source: 'contractTitle',
      label: t('returns.one'),
      sortable: withContract,
      show: (row) => <Name row={row} withContract={withContract} />,
      file: [
        { source: 'contractTitle' },
        { source: 'contract', label: t('view.heading.contract') },
        { source: 'periodFrom', label: t('view.heading.from') },
        { source: 'periodTo', label: t('view.heading.until') },
      ],
    },
    ...(withContract ? ofContract : []),
    {
      source: 'dueOn',
      label: t('returns.due'),
      sortable: true,
      show: (row) => <PlainDate value={row.dueOn} />,
    },
    {
      source: 'state',
      label: t('returns.state'),
      sortable: true,
      show: (row) => <StatusTag group="returnState" value={row.state} />,
      file: [{ source: 'state', words: 'returnState' }],
    },
    { source: 'workingDaysLate', label: t('returns.lateness'), show: (row) => <Lateness it={row} /> },
    {
      source: 'linesAnswered',
      label: t('returns.answered'),
      show: (row) => t('returns.answeredOf', { done: row.linesAnswered, all: row.lineCount }),
      file: [{ source: 'linesAnswered' }, { source: 'lineCount', label: t('view.heading.lines') }],
    },
  ];
}
