import type { LedgerVerification } from '@commonweal/wire';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { asWords } from '../strings/as-words.js';
import { useWords } from '../strings/useWords.js';

const Result = ({ result, onClose }: { result: LedgerVerification; onClose: () => void }) => {
  const t = useWords();
  const read = { entries: result.entries, subjects: result.subjects, seals: result.seals };
  return (
    <Dialog open onClose={onClose}>
      <DialogTitle>{t('ledger.verify')}</DialogTitle>
      <DialogContent>
        <Alert severity={result.holds ? 'success' : 'error'}>
          {t(result.holds ? 'ledger.holds' : 'ledger.broken', read)}
        </Alert>
        <ul>
          {result.faults.map((fault) => (
            <li key={`${fault.subjectId}${fault.sequence}${fault.fault}`}>
              {fault.subjectKind} {fault.subjectId}, {t('ledger.place', { sequence: fault.sequence })}:{' '}
              {asWords(fault.fault)}
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('shell.close')}</Button>
      </DialogActions>
    </Dialog>
  );
};

/** Reads every chain again and says whether it holds. */
export const Verification = () => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [result, setResult] = useState<LedgerVerification>();
  const verify = async () => {
    const outcome = await run({ do: (house) => house.verifyLedger(), readsOnly: true });
    if (outcome.done) setResult(outcome.value);
  };
  return (
    <>
      <Button onClick={() => void verify()} loading={busy}>
        {t('ledger.verify')}
      </Button>
      {result && <Result result={result} onClose={() => setResult(undefined)} />}
    </>
  );
};
