import type { FieldDifference } from '@commonweal/wire';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Scroll } from './Scroll.js';
import { useWords } from '../strings/useWords.js';
import { linesOf } from './lines-of.js';
import { MarkedText } from './Sources.js';

const Value = ({ of, value, gone }: { of: FieldDifference; value: unknown; gone?: boolean }) => {
  const t = useWords();
  if (value === undefined || value === null || value === '')
    return (
      <Typography component="span" variant="body2" color="textSecondary">
        {t('field.nothing')}
      </Typography>
    );
  const text = linesOf(value, of.at.split('/').at(-1)).join('\n');
  return (
    <Box
      component={gone ? 'del' : 'ins'}
      sx={{ textDecoration: 'none', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
    >
      <MarkedText of={text} />
    </Box>
  );
};

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
                <Value of={one} value={one.before} gone />
              </TableCell>
              <TableCell sx={{ bgcolor: '#eff7f1', verticalAlign: 'top' }}>
                <Value of={one} value={one.after} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
