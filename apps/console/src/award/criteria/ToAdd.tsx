import type { Criterion } from '@commonweal/wire';
import { Alert, AlertTitle, Button } from '@mui/material';
import { useNotify } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '../../strings/useWords.js';

/** Indicators that were chosen as award criteria after the criteria were saved: each is a press away, with its question. */
export const ToAdd = ({ of }: { of: Criterion[] }) => {
  const t = useWords();
  const notify = useNotify();
  const { getValues, setValue } = useFormContext();
  const criteria = (useWatch({ name: 'criteria' }) ?? []) as Partial<Criterion>[];
  const left = of.filter(({ indicator }) => !criteria.some((one) => one.indicator === indicator));
  if (!left.length) return null;
  const add = (criterion: Criterion) => {
    const now = getValues('criteria') as Partial<Criterion>[];
    setValue('criteria', [...now, { ...criterion, weight: undefined }], { shouldDirty: true });
    notify(t('award.criteria.added', { title: criterion.title }));
  };
  return (
    <Alert severity="warning" role={undefined} sx={{ mb: 2 }}>
      <AlertTitle>{t('award.criteria.toAdd')}</AlertTitle>
      {left.map((criterion) => (
        <Button key={criterion.key} variant="outlined" sx={{ mr: 1, mt: 1 }} onClick={() => add(criterion)}>
          {t('award.criteria.addIt', { title: criterion.title })}
        </Button>
      ))}
    </Alert>
  );
};
