import type { ArgumentView, DocumentKindName } from '@commonweal/wire';
import { Autocomplete, TextField } from '@mui/material';
import { useDocumentOptions } from '../documents/useDocuments.js';

interface Props {
  argument: ArgumentView;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** Picks a policy document: `document:indicator` is one of the indicators. */
export const DocumentPicker = ({ argument, value, onChange }: Props) => {
  const options = useDocumentOptions(argument.type.slice('document:'.length) as DocumentKindName);
  return (
    <Autocomplete
      size="small"
      options={options}
      getOptionLabel={({ title }) => title}
      getOptionKey={(option) => option.value}
      isOptionEqualToValue={(one, other) => one.value === other.value}
      value={options.find((option) => option.value === value) ?? null}
      onChange={(_, option) => onChange(option?.value ?? null)}
      renderInput={(params) => (
        <TextField {...params} margin="none" label={argument.title} required={!argument.optional} />
      )}
    />
  );
};
