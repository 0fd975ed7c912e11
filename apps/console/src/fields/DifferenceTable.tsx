import type { FieldDifference } from '@commonweal/wire';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Scroll } from './Scroll.js';
import { useWords } from '../strings/useWords.js';
import { linesOf, type TypedField } from './lines-of.js';
import { MarkedText } from './Sources.js';

interface ValueProps {
  of: FieldDifference;
  value: unknown;
  typed?: TypedField;
  gone?: boolean;
}

const Value = ({ of, value, typed, gone }: ValueProps) => {
  const t = useWords();
  if (value === undefined || value === null || value === '')
    return (
      <Typography component="span" variant="body2" color="textSecondary">
        {t('field.nothing')}
      </Typography>
    );
  const text = linesOf(value, of.at.split('/').at(-1), typed).join('\n');
  return (
    <Box
      component={gone ? 'del' : 'ins'}
      sx={{ textDecoration: 'none', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
    >
      <MarkedText of={text} />
    </Box>
  );
};

interface Props {
  differences: FieldDifference[];
  typed?: TypedField;
}

/** Field by field: what it was and what it is. */
export const DifferenceTable = ({ differences, typed }: Props) => {
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
                <Value of={one} value={one.before} typed={typed} gone />
              </TableCell>
              <TableCell sx={{ bgcolor: '#eff7f1', verticalAlign: 'top' }}>
                <Value of={one} value={one.after} typed={typed} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroll>
  );
};
