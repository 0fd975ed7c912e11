import { Checkbox, FormControl, FormControlLabel, FormGroup, FormHelperText, FormLabel } from '@mui/material';
import type { Option } from './RadioBox.js';

interface Props {
  label: string;
  options: Option[];
  value: string[] | null | undefined;
  onChange: (value: string[]) => void;
  help?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
}

/** Several of a few, all of them in sight. */
export const ChoicesBox = ({ label, options, value, onChange, help, error, required, disabled }: Props) => {
  const chosen = Array.isArray(value) ? value : [];
  const toggle = (one: string) =>
    onChange(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  return (
    <FormControl
      component="fieldset"
      error={!!error}
      disabled={disabled}
      sx={{ m: 0, border: 0, p: 0, minWidth: 0 }}
    >
      <FormLabel component="legend" required={required} sx={{ fontWeight: 600, mb: 0.25 }}>
        {label}
      </FormLabel>
      {help && <FormHelperText>{help}</FormHelperText>}
      <FormGroup
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))' }}
      >
        {options.map((option) => (
          <FormControlLabel
            key={option.value}
            label={option.title}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(option.value)}
                onChange={() => toggle(option.value)}
                slotProps={{ input: { 'aria-invalid': !!error || undefined } }}
              />
            }
          />
        ))}
      </FormGroup>
      {error && <FormHelperText role="alert">{error}</FormHelperText>}
    </FormControl>
  );
};
