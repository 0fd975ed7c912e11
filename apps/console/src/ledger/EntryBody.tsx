import type { LedgerEntryView } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useFacts } from '../documents/useDocuments.js';
import { Prose } from '../fields/Prose.js';
import { useWords } from '../strings/useWords.js';
import { type Detail, detailsOf } from './details.js';

const few = 3;

const Pairs = ({ details }: { details: Detail[] }) => (
  <Box component="dl" sx={{ m: 0, fontSize: '0.875rem' }}>
    {details.map(([name, value], index) => (
      <Box key={`${name}${index}`} sx={{ overflowWrap: 'anywhere' }}>
        <Box component="dt" sx={{ display: 'inline', color: 'text.secondary' }}>
          {name}:{' '}
        </Box>
        <Box component="dd" sx={{ display: 'inline', m: 0, whiteSpace: 'pre-wrap' }}>
          {value}
        </Box>
      </Box>
    ))}
  </Box>
);

/** What an entry holds: why, the structure, and what was before and after unless that was erased. */
export const EntryBody = ({ entry }: { entry: LedgerEntryView }) => {
  const t = useWords();
  const details = detailsOf(entry, useFacts());
  const more = details.slice(few);
  return (
    <Box sx={{ maxWidth: 640 }}>
      {entry.why && <Prose text={entry.why} />}
      <Pairs details={details.slice(0, few)} />
      {more.length > 0 && (
        <Box component="details" sx={{ fontSize: '0.875rem' }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: 'primary.main' }}>
            {t('ledger.more', { smart_count: more.length })}
          </Box>
          <Pairs details={more} />
        </Box>
      )}
      {entry.erased && <Typography color="textSecondary">{t('ledger.erased')}</Typography>}
    </Box>
  );
};
