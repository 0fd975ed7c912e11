import { Autocomplete, ListItemText, TextField } from '@mui/material';
import { labelAbove } from './label-above.js';
import type { Option } from './RadioBox.js';

interface Props {
  label: string;
  options: Option[];
  value: unknown;
  onChange: (value: string | null) => void;
  help?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  tight?: boolean;
}

/** One of many, found by typing. */
export const PickBox = ({
  label,
  options,
  value,
  onChange,
  help,
  error,
  required,
  disabled,
  tight,
}: Props) => (
  <Autocomplete
    size="small"
    fullWidth
    disabled={disabled}
    options={options}
    getOptionLabel={({ title }) => title}
    getOptionKey={(option) => option.value}
    isOptionEqualToValue={(one, other) => one.value === other.value}
    value={options.find((option) => option.value === value) ?? null}
    onChange={(_, option) => onChange(option?.value ?? null)}
    renderOption={({ key, ...item }, { title, place }) => (
      <li key={key} {...item}>
        <ListItemText primary={title} secondary={place} sx={{ my: 0 }} />
      </li>
    )}
    renderInput={(params) => (
      <TextField
        {...params}
        margin="none"
        label={label}
        required={required}
        error={!!error}
        helperText={error ?? help}
        sx={tight ? undefined : labelAbove}
        slotProps={{ inputLabel: { ...params.InputLabelProps, shrink: tight ? undefined : true } }}
      />
    )}
  />
);
