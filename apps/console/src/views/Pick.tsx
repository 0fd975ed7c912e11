import { Checkbox } from '@mui/material';
import type { RaRecord } from 'react-admin';
import { useWords } from '../strings/useWords.js';
import type { Picking } from './picking.js';

interface OneProps<R> {
  row: R;
  picking: Picking<R>;
}

export function PickOne<R extends RaRecord>({ row, picking }: OneProps<R>) {
  const t = useWords();
  return (
    <Checkbox
      size="small"
      sx={{ p: 0.75, my: -0.5 }}
      checked={picking.has(row.id)}
      onChange={(_, isPicked) => picking.turn([row], isPicked)}
      slotProps={{ input: { 'aria-label': t('view.pick', { name: picking.nameOf(row) }) } }}
    />
  );
}

interface AllProps<R> {
  rows: R[];
  picking: Picking<R>;
}

/** All rows of this page. */
export function PickAll<R extends RaRecord>({ rows, picking }: AllProps<R>) {
  const t = useWords();
  const count = rows.filter(({ id }) => picking.has(id)).length;
  return (
    <Checkbox
      size="small"
      sx={{ p: 0.75 }}
      checked={count > 0 && count === rows.length}
      indeterminate={count > 0 && count < rows.length}
      onChange={(_, isPicked) => picking.turn(rows, isPicked)}
      slotProps={{ input: { 'aria-label': t('view.pickAll'), 'aria-checked': undefined } }}
    />
  );
}
