import type { ReturnLineView, ReturnView } from '@commonweal/wire';
import { Box, Stack, Typography } from '@mui/material';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { isNumber } from '../measures/figures.js';
import { FigureText } from '../measures/FigureText.js';
import { periodInWords } from '../measures/period.js';
import { EmptyState } from '../shell/EmptyState.js';
import { useWords } from '../strings/useWords.js';
import { LineBeside } from './LineBeside.js';
import { LineCommands } from './LineCommands.js';

const Name = ({ row, of }: { row: ReturnLineView; of: ReturnView }) => {
  const t = useWords();
  const isOtherPeriod = row.periodFrom !== of.periodFrom || row.periodUntil !== of.periodUntil;
  return (
    <>
      {row.title}
      {isOtherPeriod && (
        <Typography variant="body2" color="textSecondary">
          {periodInWords(row)}
        </Typography>
      )}
      {row.evidence && (
        <Typography variant="body2" color="textSecondary">
          {t('returns.evidence', { evidence: row.evidence })}
        </Typography>
      )}
    </>
  );
};

/** What the supplier says about the figure, and what was asked of them. */
const Note = ({ row }: { row: ReturnLineView }) => {
  const t = useWords();
  return (
    <Box sx={{ minWidth: { sm: 180 }, maxWidth: 360, overflowWrap: 'anywhere' }}>
      {row.note ?? '–'}
      {row.query && (
        <Box sx={{ borderLeft: '4px solid', borderColor: 'warning.main', pl: 1, mt: 0.5 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('returns.asked')}
          </Typography>
          {row.query}
        </Box>
      )}
      <LineBeside line={row} />
    </Box>
  );
};

function useColumns(of: ReturnView): Column<ReturnLineView>[] {
  const t = useWords();
  return [
    { source: 'title', label: t('returns.line'), show: (row) => <Name row={row} of={of} /> },
    {
      source: 'expected',
      label: t('returns.promised'),
      align: 'right',
      show: (row) => <FigureText value={row.expected} of={row} />,
    },
    {
      source: 'previous',
      label: t('returns.before'),
      align: 'right',
      show: (row) => <FigureText value={row.previous} of={row} />,
    },
    {
      source: 'delivered',
      label: t('returns.delivered'),
      align: 'right',
      show: (row) => (
        <Box sx={isNumber(row.type) ? { fontWeight: 650 } : { textAlign: 'left' }}>
          <FigureText value={row.delivered} of={row} />
        </Box>
      ),
    },
    { source: 'note', label: t('returns.note'), show: (row) => <Note row={row} /> },
    {
      source: 'state',
      label: t('returns.state'),
      show: (row) => (
        <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
          <StatusTag group="lineState" value={row.state} />
          <LineCommands line={row} of={of} />
        </Stack>
      ),
    },
  ];
}

const hints = {
  submitted: 'returns.linesHint',
  queried: 'returns.linesHint',
  accepted: 'returns.linesAcceptedHint',
} as const;

/** Line by line: promised, before, delivered, and what to do about it. */
export const ReturnLines = ({ it }: { it: ReturnView }) => {
  const t = useWords();
  const columns = useColumns(it);
  const lines = it.lines ?? [];
  const hint = it.state in hints ? hints[it.state as keyof typeof hints] : undefined;
  return (
    <Section title={t('returns.lines')} hint={hint && t(hint)}>
      {lines.length ? (
        <Rows of={lines} columns={columns} label={t('returns.lines')} />
      ) : (
        <EmptyState title={t('returns.noLines')} />
      )}
    </Section>
  );
};
