import type { Criterion } from '@commonweal/wire';
import { Box, Typography } from '@mui/material';
import { useWatch } from 'react-hook-form';
import { Tag } from '../../fields/StatusTag.js';
import { useWord, useWords } from '../../strings/useWords.js';
import { Groups } from './Groups.js';
import { weightOf } from './weightings.js';
import { criterionKinds } from '../choices.js';

/** How the weightings add up, while one types. */
export const Totals = () => {
  const t = useWords();
  const word = useWord();
  const criteria = (useWatch({ name: 'criteria' }) ?? []) as Partial<Criterion>[];
  const all = weightOf(criteria);
  const left = Math.round((100 - all) * 100) / 100;
  return (
    <Box role="status" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', my: 1.5 }}>
      {criterionKinds.map((kind) => (
        <Typography key={kind} component="span">
          {word('criterionKind', kind)}: <strong>{weightOf(criteria, kind)} %</strong>
        </Typography>
      ))}
      <Typography component="span">
        {t('award.criteria.total')}: <strong>{all} %</strong>
      </Typography>
      {left !== 0 && (
        <Tag tone="careful">
          {t(left > 0 ? 'award.criteria.missing' : 'award.criteria.over', { percent: Math.abs(left) })}
        </Tag>
      )}
      <Groups of={criteria} />
    </Box>
  );
};
