import type { DeadAddressView } from '@commonweal/wire';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { ReasonDialog } from '../fields/AskDialog.js';
import { useWords } from '../strings/useWords.js';

/** Sends what failed for an address to where its mail goes now. */
export const SendAgain = ({ it }: { it: DeadAddressView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('deadAddress.again')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('deadAddress.again')}
          text={t('deadAddress.againText')}
          confirm={t('deadAddress.again')}
          busy={busy}
          onClose={() => setOpen(false)}
          onDo={(reason) =>
            run({
              do: (house) => house.sendAgainWhatFailed(it.id, reason),
              said: 'deadAddress.sentAgain',
            })
          }
        />
      )}
    </>
  );
};
