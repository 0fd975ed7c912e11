import { Table, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { Fragment } from 'react';
import { ProblemList } from '../../changes/ProblemList.js';
import { Scroll } from '../../fields/Scroll.js';
import { Tag } from '../../fields/StatusTag.js';
import { useWords } from '../../strings/useWords.js';
import { moveBetweenRows } from './move-between-rows.js';
import type { Step } from './shape.js';
import type { ValueColumn } from './useColumns.js';
import type { TableRow as Row } from './useTable.js';
import { ValueCell } from './ValueCell.js';

interface Props {
  rows: Row[];
  columns: ValueColumn[];
  onChange: (key: string, path: Step[], value: unknown) => void;
}

/** What the checks say of a value; what belongs to no cell stands beneath the row. */
const isAt = (at: string | undefined, column: ValueColumn) =>
  at === column.at || !!at?.startsWith(`${column.at}/`);

function valueAt(content: object, path: Step[]): unknown {
  return path.reduce<unknown>(
    (within, step) => (within as Record<Step, unknown> | undefined)?.[step],
    content,
  );
}

const Sentence = ({ row, columns }: { row: Row; columns: ValueColumn[] }) => (
  <>
    <Typography variant="body2" sx={{ maxWidth: 900 }} aria-live="polite">
      {row.english}
    </Typography>
    <ProblemList problems={row.problems.filter(({ at }) => !columns.some((column) => isAt(at, column)))} />
  </>
);

const Cells = ({ row, index, columns, onChange }: Omit<Props, 'rows'> & { row: Row; index: number }) => {
  const t = useWords();
  const given = row.content['title'];
  const title = typeof given === 'string' ? given : row.key;
  return (
    <TableRow sx={{ '& > *': { borderBottom: 'none', verticalAlign: 'top' } }}>
      <TableCell component="th" scope="row" data-row={index} data-column="title">
        <TextField
          size="small"
          margin="none"
          value={title}
          onChange={(event) => onChange(row.key, ['title'], event.target.value)}
          slotProps={{ htmlInput: { 'aria-label': t('rule.table.titleOf', { rule: row.key }) } }}
          sx={{ minWidth: 220 }}
        />
        {row.isChanged && <Tag tone="news">{t('rule.table.changed')}</Tag>}
      </TableCell>
      {columns.map((column) => (
        <TableCell key={column.at} data-row={index} data-column={column.at}>
          <ValueCell
            column={column}
            rule={title}
            value={valueAt(row.content, column.path)}
            faults={row.problems.filter(({ at }) => isAt(at, column)).map(({ message }) => message)}
            onChange={(value) => onChange(row.key, column.path, value)}
          />
        </TableCell>
      ))}
    </TableRow>
  );
};

/** Rules of one shape, a row each: its values, and beneath them how it reads. */
export const RuleTable = ({ rows, columns, onChange }: Props) => {
  const t = useWords();
  return (
    <Scroll label={t('rule.table.title')}>
      <Table size="small" onKeyDown={moveBetweenRows}>
        <TableHead>
          <TableRow>
            <TableCell>{t('rule.one')}</TableCell>
            {columns.map(({ at, title }) => (
              <TableCell key={at}>{title}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <Fragment key={row.key}>
              <Cells row={row} index={index} columns={columns} onChange={onChange} />
              <TableRow>
                <TableCell colSpan={columns.length + 1} sx={{ pt: 0 }}>
                  <Sentence row={row} columns={columns} />
                </TableCell>
              </TableRow>
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
