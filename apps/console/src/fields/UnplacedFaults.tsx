import { Alert } from '@mui/material';
import { useEffect } from 'react';
import { type FieldErrors, type FieldValues, useFormContext, useFormState } from 'react-hook-form';

type Fault = [at: string, words: string];

/** Faults at fields of which the form has no input; the form library gives no `ref` to those. */
function unplaced(errors: FieldErrors | undefined, under = ''): Fault[] {
  return Object.entries(errors ?? {}).flatMap(([name, error]): Fault[] => {
    if (!error || (!under && name === 'root')) return [];
    const at = under + name;
    if (typeof error.message === 'string') return 'ref' in error && error.ref ? [] : [[at, error.message]];
    return unplaced(error as FieldErrors, `${at}.`);
  });
}

/** What a form was refused for at fields that it does not show: said in words, and no obstacle to the next attempt. */
export const UnplacedFaults = () => {
  const { clearErrors, setError } = useFormContext<FieldValues>();
  const { errors } = useFormState();
  const faults = unplaced(errors);
  const words = faults.map(([, text]) => text).join(' ');
  const places = faults.map(([at]) => at).join(' ');
  useEffect(() => {
    if (!places) return;
    clearErrors(places.split(' '));
    setError('root.unplaced', { type: 'server', message: words });
  }, [places, words, clearErrors, setError]);
  const said = errors.root?.['unplaced']?.message;
  return said ? (
    <Alert severity="error" sx={{ mt: 2 }}>
      {said}
    </Alert>
  ) : null;
};
