import { useAnswer } from '../api/useAnswer.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { SecretInput } from '../fields/SecretInput.js';
import { useWords } from '../strings/useWords.js';

/** Asks for the password before what needs more certainty than an open browser gives. */
export const ProofDialog = ({ onEnd }: { onEnd: (shown: boolean) => void }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const { data } = useAnswer(['proof'], (house) => house.proofWays());
  if (!data) return null;
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
    </AskDialog>
  );
};
