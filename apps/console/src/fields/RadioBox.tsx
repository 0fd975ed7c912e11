import { FormControl, FormControlLabel, FormHelperText, FormLabel, Radio, RadioGroup } from '@mui/material';
import { useId } from 'react';

export interface Option {
  value: string;
  title: string;
  /** Where it belongs, for one of many that are called alike. */
  place?: string;
}

interface Props {
  label: string;
  options: Option[];
  value: string | null | undefined;
  onChange: (value: string) => void;
  help?: string;
  error?: string;
  required?: boolean;
  row?: boolean;
  disabled?: boolean;
}

/** One of a few, all of them in sight. */
export const RadioBox = ({
  label,
  options,
  value,
  onChange,
  help,
  error,
  required,
  row,
  disabled,
}: Props) => {
  const id = useId();
  return (
    <FormControl
      error={!!error}
      disabled={disabled}
      component="fieldset"
      sx={{ m: 0, border: 0, p: 0, minWidth: 0 }}
    >
      <FormLabel id={`${id}-label`} component="legend" required={required} sx={{ fontWeight: 600, mb: 0.25 }}>
        {label}
      </FormLabel>
      {help && <FormHelperText id={`${id}-help`}>{help}</FormHelperText>}
      <RadioGroup
        row={row}
        aria-labelledby={`${id}-label`}
        aria-describedby={
          [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
        }
        aria-invalid={!!error || undefined}
        value={value ?? ''}
        onChange={(_, chosen) => onChange(chosen)}
      >
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            value={option.value}
            label={option.title}
            control={<Radio size="small" />}
          />
        ))}
      </RadioGroup>
      {error && (
        <FormHelperText id={`${id}-error`} role="alert">
          {error}
        </FormHelperText>
      )}
    </FormControl>
  );
};
