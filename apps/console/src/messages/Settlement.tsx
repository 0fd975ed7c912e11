import type { MessageView } from '@commonweal/wire';
import { Alert, AlertTitle, Box, Button } from '@mui/material';
import { useState } from 'react';
import { required } from 'react-admin';
import { useCommand } from '../api/useCommand.js';
import { ReasonDialog } from '../fields/AskDialog.js';
import { ReasonInput } from '../fields/ReasonInput.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import type { Many, ManyCommand } from '../views/picking.js';

type As = 'sent' | 'send-again';
const words = { sent: 'settleSent', 'send-again': 'settleAgain' } as const;

export const maySettle = () => hasRole('contract-manager', 'admin');

const many = (as: As, from: MessageView['state'][]): ManyCommand<MessageView> => ({
  title: `message.${words[as]}`,
  text: `message.${words[as]}Text`,
  fits: ({ state }) => from.includes(state),
  do: (house, { id, version }, { reason }) =>
    house.settleMessage(id, version, { as, reason: String(reason ?? '') }),
  fields: <ReasonInput validate={required()} />,
});

/** After an outage many have failed at once. */
export const manyMessages: Many<MessageView> = {
  nameOf: ({ to, subject }) => `${to}: ${subject}`,
  commands: [many('send-again', ['failed', 'unknown']), many('sent', ['unknown'])],
};

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
      {maySettle() && (
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
