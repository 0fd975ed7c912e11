import type { CriteriaView, Criterion } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import type { Column } from '../../fields/column.js';
import { Rows } from '../../fields/Rows.js';
import { Section } from '../../fields/Section.js';
import { useWord, useWords } from '../../strings/useWords.js';
import { Groups } from './Groups.js';

const Aside = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" color="textSecondary" sx={{ fontWeight: 400 }}>
    {children}
  </Typography>
);

/** The criteria as they stand, to read. */
export const CriteriaTable = ({ lot }: { lot: CriteriaView }) => {
  const t = useWords();
  const word = useWord();
  const columns: Column<Criterion & { id: string }>[] = [
    {
      source: 'title',
      label: t('award.criteria.titleField'),
      show: ({ title, group, question, relation }) => (
        <Box>
          {group ? `${group}: ${title}` : title}
          {question && <Aside>{question}</Aside>}
          {relation && (
            <Aside>
              {t('award.criteria.relation')}: {relation}
            </Aside>
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
      show: ({ method, key }) => (
        <>
          {word('scoringMethod', method)}
          <Aside>{lot.explained.find(({ criterion }) => criterion === key)?.words}</Aside>
        </>
      ),
    },
  ];
  return (
    <Section title={t('award.criteria.list')} hint={t('award.readOnly')}>
      <Groups of={lot.criteria} />
      <Rows
        of={lot.criteria.map((criterion) => ({ ...criterion, id: criterion.key }))}
        columns={columns}
        label={t('award.criteria.list')}
      />
    </Section>
  );
};
