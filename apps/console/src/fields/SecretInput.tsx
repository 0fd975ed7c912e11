import { TextField } from '@mui/material';
import { useInput, useTranslate } from 'react-admin';
import { labelAbove } from './label-above.js';

interface Props {
  source: string;
  label: string;
  help?: string;
  /** What the browser's own keeper of passwords may fill in. */
  autoComplete: 'current-password' | 'new-password' | 'one-time-code';
  autoFocus?: boolean;
}

/** A password, or a code that is good once. */
export const SecretInput = ({ source, label, help, autoComplete, autoFocus }: Props) => {
  const translate = useTranslate();
  const { field, fieldState } = useInput({ source, defaultValue: '' });
  const fault = fieldState.error?.message;
  const isCode = autoComplete === 'one-time-code';
  return (
    <TextField
      {...field}
      label={label}
      type={isCode ? 'text' : 'password'}
      autoComplete={autoComplete}
      // The dialog was opened for this one box.
      autoFocus={autoFocus}
      helperText={fault ? translate(fault, { _: fault }) : help}
      error={!!fault}
      size="small"
      fullWidth
      margin="normal"
      sx={labelAbove}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
};
