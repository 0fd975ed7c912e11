import { Alert, Box } from '@mui/material';
import { useEffect, useRef } from 'react';
import { type FieldErrors, type FieldValues, useFormContext, useFormState } from 'react-hook-form';
import { useFaultFocus } from './where-focus-goes.js';

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
  const here = useRef<HTMLElement>(null);
  useFaultFocus(here);
  const said = errors.root?.['unplaced']?.message;
  return (
    <Box ref={here} data-faults>
      {said && (
        <Alert severity="error" tabIndex={-1} sx={{ mt: 2 }}>
          {said}
        </Alert>
      )}
    </Box>
  );
};
