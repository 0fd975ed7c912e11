import type { FieldDifference } from '@commonweal/wire';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Scroll } from './Scroll.js';
import { asWords } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';
import { valueInWords } from './value-in-words.js';

const Value = ({ value, gone }: { value: unknown; gone?: boolean }) => {
  const t = useWords();
  if (value === undefined || value === null || value === '')
    return (
      <Typography component="span" variant="body2" color="textSecondary">
        {t('field.nothing')}
      </Typography>
    );
  const text = linesOf(value).join('\n');
  return (
    <Box
      component={gone ? 'del' : 'ins'}
      sx={{ textDecoration: 'none', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
    >
      {text}
    </Box>
  );
};

/** A value as lines to be read: "From: 1 Jan 2028" for each part of a group, one line for each of a list. */
export function linesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(linesOf);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([name, inner]) => `${asWords(name)}: ${linesOf(inner).join(', ')}`);
  return [valueInWords(value, /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? { type: 'date' } : undefined)];
}

/** Field by field: what it was and what it is. */
export const DifferenceTable = ({ differences }: { differences: FieldDifference[] }) => {
  const t = useWords();
  if (!differences.length) return <Typography color="textSecondary">{t('field.noDifference')}</Typography>;
  return (
    <Scroll label={t('field.differences')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t('field.field')}</TableCell>
            <TableCell>{t('field.before')}</TableCell>
            <TableCell>{t('field.after')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {differences.map((one) => (
            <TableRow key={`${one.at} ${one.field}`}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600, verticalAlign: 'top' }}>
                {one.field}
              </TableCell>
              <TableCell sx={{ bgcolor: '#fdf3f2', verticalAlign: 'top' }}>
                <Value value={one.before} gone />
              </TableCell>
              <TableCell sx={{ bgcolor: '#eff7f1', verticalAlign: 'top' }}>
                <Value value={one.after} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
