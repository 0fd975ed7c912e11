import type { ChangeView } from '@commonweal/wire';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import { AskDialog } from '../fields/AskDialog.js';
import { LongTextInput } from '../fields/FactInput.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';
import { DescribeChange } from './DescribeChange.js';

interface Verb {
  may: string;
  title: StringKey;
  text: StringKey;
  said: StringKey;
  /** What the person is asked for, if anything. */
  asks?: 'comment' | 'reason';
  look?: 'contained' | 'danger';
  do: (house: House, change: ChangeView, words: string) => Promise<ChangeView>;
}

/** What can be done with a change, in the order of its life. */
const verbs: Verb[] = [
  {
    may: 'submit',
    title: 'change.submit',
    text: 'change.submitText',
    said: 'change.submitted',
    look: 'contained',
    do: (house, { id, version }) => house.submitChange(id, version),
  },
  {
    may: 'approve',
    title: 'change.approve',
    text: 'change.approveText',
    said: 'change.approved',
    asks: 'comment',
    look: 'contained',
    do: (house, { id, version }, words) => house.approveChange(id, version, words || undefined),
  },
  {
    may: 'publish',
    title: 'change.publish',
    text: 'change.publishText',
    said: 'change.published',
    look: 'contained',
    do: (house, { id, version }) => house.publishChange(id, version),
  },
  {
    may: 'return',
    title: 'change.return',
    text: 'change.returnText',
    said: 'change.returned',
    asks: 'reason',
    do: (house, { id, version }, words) => house.returnChange(id, version, words),
  },
  {
    may: 'withdraw',
    title: 'change.withdraw',
    text: 'change.withdrawText',
    said: 'change.withdrawn',
    asks: 'reason',
    look: 'danger',
    do: (house, { id, version }, words) => house.withdrawChange(id, version, words),
  },
];

/** Submit, approve, publish, return, withdraw: those that the caller may do now. */
export const ChangeActions = ({ change }: { change: ChangeView }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [asked, setAsked] = useState<Verb>();
  const mayDo = verbs.filter(({ may }) => change.may?.includes(may));
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {mayDo.map((verb) => (
        <Button
          key={verb.may}
          variant={verb.look === 'contained' ? 'contained' : 'outlined'}
          color={verb.look === 'danger' ? 'error' : 'primary'}
          onClick={() => setAsked(verb)}
        >
          {t(verb.title)}
        </Button>
      ))}
      <DescribeChange change={change} />
      {asked && (
        <AskDialog
          title={`${t(asked.title)}: ${change.title}`}
          text={t(asked.text)}
          confirm={t(asked.title)}
          danger={asked.look === 'danger'}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onDo={(given) => {
            const words = (given[asked.asks ?? ''] as string | null) ?? '';
            return run({
              do: (house) => asked.do(house, change, words),
              said: asked.said,
              began: change,
              readAgain: (house) => house.change(change.id),
            });
          }}
        >
          {asked.asks && (
            <LongTextInput
              source={asked.asks}
              label={t(asked.asks === 'reason' ? 'field.reason' : 'change.comment')}
              required={asked.asks === 'reason'}
            />
          )}
        </AskDialog>
      )}
    </Box>
  );
};
