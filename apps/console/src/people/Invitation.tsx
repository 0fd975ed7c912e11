import type { OneTimeLinkView, PersonView } from '@commonweal/wire';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { useWaysIn } from '../account/useWaysIn.js';
import { useCommand } from '../api/useCommand.js';
import { PlainMoment } from '../fields/Plain.js';
import { useWords } from '../strings/useWords.js';

/** A one-time link with which the person chooses a password, to be handed over by a safe way. */
export const Invitation = () => {
  const t = useWords();
  const person = useRecordContext<PersonView>();
  const { run, busy } = useCommand();
  const [link, setLink] = useState<OneTimeLinkView>();
  const { password, provider } = useWaysIn();
  if (!person?.active) return null;
  if (!password)
    return (
      <Typography variant="body2" color="textSecondary" sx={{ p: 2, pb: 0 }}>
        {t('people.byProvider', { provider })}
      </Typography>
    );
  const invite = async () => {
    const outcome = await run({ do: (house) => house.invite(person.id), readsOnly: true });
    if (outcome.done) setLink(outcome.value);
  };
  return (
    <Box sx={{ p: 2, pb: 0 }}>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {t(person.hasPassword ? 'people.hasPassword' : 'people.noPassword')}
      </Typography>
      <Button onClick={() => void invite()} loading={busy}>
        {t('people.invite')}
      </Button>
      {link && (
        <Alert severity="success" sx={{ mt: 1, overflowWrap: 'anywhere' }}>
          {t('people.linkIs')} <strong>{link.link}</strong>
          <br />
          {t('people.linkUntil')} <PlainMoment value={link.expiresAt} />
        </Alert>
      )}
    </Box>
  );
};
