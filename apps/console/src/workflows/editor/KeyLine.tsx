import type { Stage } from '@commonweal/wire';
import { Typography } from '@mui/material';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '../../strings/useWords.js';
import { keyFrom, keysIn } from './outline.js';

/** The key: of something new it follows the title, of something that there was it stays. */
export const KeyLine = ({ at, what, isNew }: { at: string; what: 'stage' | 'task'; isNew: boolean }) => {
  const t = useWords();
  const { getValues, setValue } = useFormContext();
  const title = useWatch({ name: `${at}.title` }) as string | undefined;
  const key = useWatch({ name: `${at}.key` }) as string;
  useEffect(() => {
    if (!isNew || !title) return;
    const taken = keysIn((getValues('stages') as Stage[] | undefined) ?? []);
    taken.delete(key);
    const made = keyFrom(title, taken, what);
    if (made !== key) setValue(`${at}.key`, made, { shouldDirty: true });
  }, [isNew, title, key, at, what, getValues, setValue]);
  return (
    <Typography variant="body2" color="textSecondary">
      {t(isNew ? 'workflow.keyOfNew' : 'workflow.keyKept', { key })}
    </Typography>
  );
};
