import type { MessageView } from '@commonweal/wire';
import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCommand } from '../api/useCommand.js';
import { ReasonDialog } from '../fields/AskDialog.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

type As = 'sent' | 'send-again';
const words = { sent: 'settleSent', 'send-again': 'settleAgain' } as const;

/** A person decides what the engine must not: whether a message arrived whose fate nobody knows. */
export const Settlement = ({ it }: { it: MessageView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [asked, setAsked] = useState<As>();
  if (it.state !== 'unknown' && it.state !== 'failed') return null;
  const choices: As[] = it.state === 'unknown' ? ['sent', 'send-again'] : ['send-again'];
  return (
    <Alert severity={it.state === 'unknown' ? 'warning' : 'error'} role={undefined} sx={{ mb: 2 }}>
      <AlertTitle>{t(`message.${it.state}Title`)}</AlertTitle>
      {t(`message.${it.state}Text`)}
      {hasRole('contract-manager', 'admin') && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1.5 }}>
          {choices.map((as) => (
            <Button key={as} onClick={() => setAsked(as)}>
              {t(`message.${words[as]}`)}
            </Button>
          ))}
        </Box>
      )}
      {asked && (
        <ReasonDialog
          title={t(`message.${words[asked]}`)}
          text={t(`message.${words[asked]}Text`)}
          confirm={t(`message.${words[asked]}`)}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onDo={(reason) =>
            run({
              do: (house) => house.settleMessage(it.id, it.version, { as: asked, reason }),
              said: 'message.settled',
              began: it,
              readAgain: (house) => house.message(it.id),
            })
          }
        />
      )}
    </Alert>
  );
};
