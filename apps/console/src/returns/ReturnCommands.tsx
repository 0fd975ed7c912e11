import type { ReturnView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog, ReasonDialog } from '../fields/AskDialog.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

const canBeWaived = new Set(['scheduled', 'open', 'submitted', 'queried']);

/** What the contract manager may do with the return as a whole. */
export const ReturnCommands = ({ it }: { it: ReturnView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [asked, setAsked] = useState<'accept' | 'waive'>();
  if (!hasRole('contract-manager')) return null;
  const again = { began: it, readAgain: (house: House) => house.oneReturn(it.id) };
  const close = () => setAsked(undefined);
  return (
    <>
      {it.state === 'submitted' && (
        <Button variant="contained" onClick={() => setAsked('accept')}>
          {t('returns.acceptAll')}
        </Button>
      )}
      {canBeWaived.has(it.state) && <Button onClick={() => setAsked('waive')}>{t('returns.waive')}</Button>}
      {asked === 'accept' && (
        <AskDialog
          title={t('returns.acceptAll')}
          text={t('returns.acceptAllText')}
          confirm={t('returns.acceptAll')}
          busy={busy}
          onClose={close}
          onDo={() =>
            run({
              ...again,
              do: (house) => house.acceptReturn(it.id, it.version),
              said: 'returns.acceptedAll',
            })
          }
        />
      )}
      {asked === 'waive' && (
        <ReasonDialog
          title={t('returns.waiveTitle')}
          text={t('returns.waiveText')}
          confirm={t('returns.waive')}
          danger
          busy={busy}
          onClose={close}
          onDo={(reason) =>
            run({
              ...again,
              do: (house) => house.waiveReturn(it.id, reason, it.version),
              said: 'returns.waived',
            })
          }
        />
      )}
    </>
  );
};
