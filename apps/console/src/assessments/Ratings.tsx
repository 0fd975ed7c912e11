import type { AssessmentView, KpiRatingView } from '@commonweal/wire';
import { Box, Stack, Typography } from '@mui/material';
import type { Column } from '../fields/column.js';
import { Rows } from '../fields/Rows.js';
import { Section } from '../fields/Section.js';
import { StatusTag } from '../fields/StatusTag.js';
import { FigureText } from '../measures/FigureText.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { RateDialog } from './RateDialog.js';

const Proposed = ({ row }: { row: KpiRatingView }) => (
  <Stack spacing={0.5} sx={{ alignItems: 'flex-start', maxWidth: 320 }}>
    <StatusTag group="kpiRating" value={row.proposed} />
    <Typography variant="body2" color="textSecondary">
      {row.why}
    </Typography>
  </Stack>
);

const Given = ({ row, of }: { row: KpiRatingView; of: AssessmentView }) => {
  const t = useWords();
  return (
    <Stack spacing={0.5} sx={{ alignItems: 'flex-start', maxWidth: 320 }}>
      {row.rating ? (
        <StatusTag group="kpiRating" value={row.rating} />
      ) : (
        <Typography variant="body2">{t('assessment.notRated')}</Typography>
      )}
      {row.reason && <Box sx={{ overflowWrap: 'anywhere' }}>{row.reason}</Box>}
      {of.state === 'draft' && hasRole('contract-manager') && <RateDialog rating={row} of={of} />}
    </Stack>
  );
};

/** Indicator by indicator: promised, delivered, proposed, given, and what the supplier says to it. */
export const Ratings = ({ it }: { it: AssessmentView }) => {
  const t = useWords();
  const columns: Column<KpiRatingView>[] = [
    { source: 'title', label: t('assessment.indicator'), show: (row) => row.title },
    {
      source: 'promised',
      label: t('assessment.promised'),
      align: 'right',
      show: (row) => <FigureText value={row.promised} of={row} />,
    },
    {
      source: 'delivered',
      label: t('assessment.delivered'),
      align: 'right',
      show: (row) => <FigureText value={row.delivered} of={row} />,
    },
    { source: 'proposed', label: t('assessment.proposed'), show: (row) => <Proposed row={row} /> },
    { source: 'rating', label: t('assessment.rating'), show: (row) => <Given row={row} of={it} /> },
    ...(it.state === 'draft' && !it.ratings.some(({ reply }) => reply)
      ? []
      : [
          {
            source: 'reply',
            label: t('assessment.reply'),
            show: (row: KpiRatingView) => row.reply ?? t('assessment.noReply'),
          },
        ]),
  ];
  return (
    <Section title={t('assessment.title')}>
      <Rows of={it.ratings} columns={columns} label={t('assessment.title')} />
    </Section>
  );
};
