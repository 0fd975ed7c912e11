import type { PersonName } from '@commonweal/wire';
import { Autocomplete, TextField } from '@mui/material';
import { useAnswer } from '../api/useAnswer.js';
import { labelAbove } from '../fields/label-above.js';
import { useWords } from '../strings/useWords.js';

interface Props {
  value: PersonName[];
  onChange: (people: PersonName[]) => void;
  error?: string;
}

/** Several people, found by typing their names. */
export const PeoplePicker = ({ value, onChange, error }: Props) => {
  const t = useWords();
  const people = useAnswer(['people-names'], (house) => house.names(), { staleTime: 300_000 }).data ?? [];
  return (
    <Autocomplete
      multiple
      size="small"
      options={people}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      value={value}
      onChange={(_, chosen) => onChange(chosen)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t('discussion.mention')}
          error={!!error}
          helperText={error ?? t('discussion.mentionHelp')}
          sx={labelAbove}
          slotProps={{ inputLabel: { ...params.InputLabelProps, shrink: true } }}
        />
      )}
    />
  );
};
