import { Box, Button } from '@mui/material';
import { type ReactNode, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { House } from '../api/data-provider.js';
import { useCommand } from '../api/useCommand.js';
import type { StringKey } from '../strings/index.js';
import { useWords } from '../strings/useWords.js';
import { AskDialog } from './AskDialog.js';
import { WhyButton } from './WhyButton.js';

interface Decided {
  id: string;
  version: number;
  state: string;
  decisionId: string;
}

export interface StateCommand<T extends Decided> {
  /** States in which it can be given. */
  from: T['state'][];
  title: StringKey;
  text: StringKey;
  said: StringKey;
  do: (house: House, it: T, values: FieldValues) => Promise<unknown>;
}

interface Props<T extends Decided> {
  it: T;
  /** It in words, for those who do not see the row. */
  about: string;
  /** Those that the caller may give, in the order of the buttons. */
  commands: readonly StateCommand<T>[];
  readAgain: (house: House) => Promise<T>;
  /** What the dialog of a command asks for. */
  fields: (command: StateCommand<T>) => ReactNode;
}

/** What can be done about something that rules brought about, as its state has it, and why it is there. */
export const StateCommands = <T extends Decided>({ it, about, commands, readAgain, fields }: Props<T>) => {
  const t = useWords();
  const { run, busy } = useCommand();
  const [asked, setAsked] = useState<StateCommand<T>>();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: { sm: 210 } }}>
      {commands
        .filter(({ from }) => from.includes(it.state))
        .map((command) => (
          <Button
            key={command.title}
            size="small"
            aria-label={t('field.commandAbout', { command: t(command.title), about })}
            onClick={() => setAsked(command)}
          >
            {t(command.title)}
          </Button>
        ))}
      <WhyButton decisionId={it.decisionId} about={about} />
      {asked && (
        <AskDialog
          title={t(asked.title)}
          text={
            <>
              <strong>{about}</strong>
              <br />
              {t(asked.text)}
            </>
          }
          confirm={t(asked.title)}
          busy={busy}
          onClose={() => setAsked(undefined)}
          onDo={(values) =>
            run({ do: (house) => asked.do(house, it, values), said: asked.said, began: it, readAgain })
          }
        >
          {fields(asked)}
        </AskDialog>
      )}
    </Box>
  );
};
