import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import { useInput } from 'react-admin';

interface Props {
  source: string;
  label: string;
  help?: string;
}

/** Several short texts, one a line. */
export const TextListInput = ({ source, label, help }: Props) => {
  const { field, fieldState } = useInput({ source, defaultValue: [] });
  const [text, setText] = useState(() =>
    Array.isArray(field.value) ? (field.value as string[]).join('\n') : '',
  );
  const type = (typed: string) => {
    setText(typed);
    field.onChange(
      typed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    );
  };
  return (
    <Box sx={{ my: 1.5 }}>
      <TextField
        label={label}
        helperText={fieldState.error?.message ?? help}
        error={!!fieldState.error}
        multiline
        minRows={2}
        margin="none"
        size="small"
        value={text}
        onChange={(event) => type(event.target.value)}
      />
    </Box>
  );
};
