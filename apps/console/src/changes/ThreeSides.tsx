import { Box, Grid, Typography } from '@mui/material';
import { linesOf, type TypedField } from '../fields/lines-of.js';
import { MarkedText } from '../fields/Sources.js';
import { capital } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  title: string;
  /** Pointer to the field, whose name says the unit of a number. */
  at?: string;
  /** What is known of fields by their names. */
  typed?: TypedField;
  base?: unknown;
  theirs?: unknown;
  mine?: unknown;
}

interface SideProps {
  title: string;
  at?: string;
  typed?: TypedField;
  value: unknown;
  color: string;
}

const Side = ({ title, at, typed, value, color }: SideProps) => {
  const t = useWords();
  const isNothing = value === undefined || value === null || value === '';
  return (
    <Grid size={{ xs: 12, md: 4 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Box sx={{ bgcolor: color, p: 1, borderRadius: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {isNothing ? (
          t('field.nothing')
        ) : (
          <MarkedText of={capital(linesOf(value, at?.split('/').at(-1), typed).join('\n'))} />
        )}
      </Box>
    </Grid>
  );
};

/** One thing three times: as it was, as others have it, as this change has it. */
export const ThreeSides = ({ title, at, typed, base, theirs, mine }: Props) => {
  const t = useWords();
  return (
    <Box role="group" aria-label={title} sx={{ mb: 1 }}>
      <Grid container spacing={1}>
        <Side at={at} typed={typed} title={t('change.sides.base')} value={base} color="#f3f4f4" />
        <Side at={at} typed={typed} title={t('change.sides.theirs')} value={theirs} color="#eef3fa" />
        <Side at={at} typed={typed} title={t('change.sides.mine')} value={mine} color="#eff7f1" />
      </Grid>
    </Box>
  );
};
