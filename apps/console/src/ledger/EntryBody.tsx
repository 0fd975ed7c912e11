import type { LedgerEntryView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { Prose } from '../fields/Prose.js';
import { asWords, useWords } from '../strings/useWords.js';

const shown = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value, null, 1) : String(value);

const Pairs = ({ of }: { of: Record<string, unknown> }) => (
  <Box
    component="dl"
    sx={{
      m: 0,
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      columnGap: 2,
      fontSize: '0.875rem',
    }}
  >
    {Object.entries(of).map(([name, value]) => (
      <Box key={name} sx={{ display: 'contents' }}>
        <Box component="dt" sx={{ color: 'text.secondary' }}>
          {asWords(name)}
        </Box>
        <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {shown(value)}
        </Box>
      </Box>
    ))}
  </Box>
);

const isPairs = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an entry holds: why, the structure, and what was before and after unless that was erased. */
export const EntryBody = ({ entry }: { entry: LedgerEntryView }) => {
  const t = useWords();
  return (
    <Box sx={{ maxWidth: 640 }}>
      {entry.why && <Prose text={entry.why} />}
      <Pairs of={entry.data} />
      {isPairs(entry.private) && <Pairs of={entry.private} />}
      {entry.erased && <Typography color="textSecondary">{t('ledger.erased')}</Typography>}
    </Box>
  );
};
