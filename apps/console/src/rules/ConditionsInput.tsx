import type { Conditions } from '@commonweal/wire';
import { Alert } from '@mui/material';
import { useInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { Builder } from './builder/Builder.js';

const nothing: Conditions = { all: [] };

/** The builder, as a field of the form. */
export const ConditionsInput = ({ source = 'conditions' }: { source?: string }) => {
  const { field } = useInput({ source, defaultValue: nothing });
  const { getFieldState, formState } = useFormContext();
  const { error } = getFieldState(source, formState);
  return (
    <>
      <Builder value={(field.value || nothing) as Conditions} onChange={field.onChange} />
      {error?.message && (
        <Alert severity="error" sx={{ mt: 1 }}>
          {error.message}
        </Alert>
      )}
    </>
  );
};
