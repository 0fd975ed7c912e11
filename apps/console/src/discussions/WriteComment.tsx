import type { DiscussedRef, PersonName } from '@commonweal/wire';
import { Box, Button, TextField } from '@mui/material';
import { type SyntheticEvent, useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { labelAbove } from '../fields/label-above.js';
import { useWords } from '../strings/useWords.js';
import { PeoplePicker } from './PeoplePicker.js';

/** Says something, and calls people to read it. */
export const WriteComment = ({ about }: { about: DiscussedRef }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [text, setText] = useState('');
  const [people, setPeople] = useState<PersonName[]>([]);
  const [errors, setErrors] = useState<Record<string, unknown>>({});
  const write = async (event: SyntheticEvent) => {
    event.preventDefault();
    const mentions = people.map(({ id }) => id);
    const outcome = await run({
      do: (house) => house.comment({ ...about, text, mentions }),
      said: 'discussion.sent',
    });
    setErrors(outcome.done ? {} : outcome.errors);
    if (!outcome.done) return;
    setText('');
    setPeople([]);
  };
  const fault = (field: string) => {
    const said = errors[field];
    return Array.isArray(said) ? said.join(' ') : undefined;
  };
  return (
    <Box component="form" noValidate onSubmit={(event) => void write(event)} sx={{ maxWidth: 720, mt: 2 }}>
      <TextField
        fullWidth
        multiline
        minRows={3}
        label={t('discussion.say')}
        value={text}
        onChange={({ target }) => setText(target.value)}
        error={!!fault('text')}
        helperText={fault('text')}
        sx={labelAbove}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <PeoplePicker value={people} onChange={setPeople} error={fault('mentions')} />
      <Button type="submit" variant="contained" loading={busy} sx={{ mt: 1 }}>
        {t('discussion.send')}
      </Button>
    </Box>
  );
};
