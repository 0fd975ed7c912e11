import type { Criterion } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { useWords } from '../../strings/useWords.js';
import { groupWeights } from './weightings.js';

/** Main criteria with what their sub-criteria weigh together. */
export const Groups = ({ of }: { of: readonly Partial<Criterion>[] }) => {
  const t = useWords();
  const groups = groupWeights(of);
  if (!groups.length) return null;
  return (
    <Typography component="span" sx={{ display: 'block', my: 1 }}>
      {t('award.criteria.groups')}: {groups.map(({ group, weight }) => `${group} ${weight} %`).join(', ')}
    </Typography>
  );
};
