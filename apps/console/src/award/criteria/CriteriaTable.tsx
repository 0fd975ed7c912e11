import type { CriteriaView, Criterion } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import type { Column } from '../../fields/Register.js';
import { Rows } from '../../fields/Rows.js';
import { Section } from '../../fields/Section.js';
import { useWord, useWords } from '../../strings/useWords.js';

/** The criteria as they stand, to read. */
export const CriteriaTable = ({ lot }: { lot: CriteriaView }) => {
  const t = useWords();
  const word = useWord();
  const columns: Column<Criterion & { id: string }>[] = [
    {
      source: 'title',
      label: t('award.criteria.titleField'),
      show: ({ title, group, question }) => (
        <Box>
          {group ? `${group}: ${title}` : title}
          {question && (
            <Typography variant="body2" color="textSecondary" sx={{ fontWeight: 400 }}>
              {question}
            </Typography>
          )}
        </Box>
      ),
    },
    { source: 'kind', label: t('award.criteria.kind'), show: ({ kind }) => word('criterionKind', kind) },
    {
      source: 'weight',
      label: t('award.criteria.weight'),
      align: 'right',
      show: ({ weight }) => `${weight} %`,
    },
    {
      source: 'method',
      label: t('award.criteria.method'),
      show: ({ method }) => word('scoringMethod', method),
    },
  ];
  return (
    <Section title={t('award.criteria.list')} hint={t('award.readOnly')}>
      <Rows
        of={lot.criteria.map((criterion) => ({ ...criterion, id: criterion.key }))}
        columns={columns}
        label={t('award.criteria.list')}
      />
    </Section>
  );
};
