import { Button } from '@mui/material';
import { useEffect, useState } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { SecretInput } from '../fields/SecretInput.js';
import { useWords } from '../strings/useWords.js';

/** How often it is looked whether the proof was given in the other window, in milliseconds. */
const often = 1500;

/** Asks for the password before what needs more certainty than an open browser gives. */
const ProofDialog = ({ onEnd }: { onEnd: (shown: boolean) => void }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [round] = useState(() => crypto.randomUUID());
  const [isElsewhere, setElsewhere] = useState(false);
  const { data } = useAnswer(['proof', round], (house) => house.proofWays(), {
    again: () => isElsewhere && often,
  });
  const isShown = isElsewhere && data?.isProven === true;
  useEffect(() => {
    if (isShown) onEnd(true);
  }, [isShown, onEnd]);
  if (!data) return null;
  const goElsewhere = () => {
    window.open('/api/session/provider/proof', '_blank', 'popup,width=560,height=720');
    setElsewhere(true);
  };
  return (
    <AskDialog
      title={t('account.proof.title')}
      text={t('account.proof.text')}
      confirm={t('account.proof.go')}
      busy={busy}
      onClose={() => onEnd(false)}
      onDo={async ({ password, code }: { password?: string; code?: string }) => {
        const outcome = await run({
          do: (house) => house.prove(code ? { code } : { password: password ?? '' }),
          readsOnly: true,
        });
        if (outcome.done) onEnd(true);
        return outcome;
      }}
    >
      {data.by.includes('password') && (
        <SecretInput
          source="password"
          label={t('account.password')}
          autoComplete="current-password"
          autoFocus
        />
      )}
      {data.by.includes('code') && (
        <SecretInput source="code" label={t('account.orCode')} autoComplete="one-time-code" />
      )}
      {data.by.includes('provider') && (
        <Button onClick={goElsewhere} sx={{ mt: 2 }}>
          {t('account.proof.elsewhere')}
        </Button>
      )}
    </AskDialog>
  );
};

export default ProofDialog;
