import type { AlertView } from '@commonweal/wire';
import { required } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { DateInput, LongTextInput } from '../fields/FactInput.js';
import { type StateCommand, StateCommands } from '../fields/StateCommands.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import type { Many } from '../views/picking.js';

const given = required();
const reasonIn = (values: FieldValues) => (values['reason'] ? String(values['reason']) : undefined);

const snooze: StateCommand<AlertView> = {
  from: ['open', 'acknowledged', 'snoozed'],
  title: 'alert.snooze',
  text: 'alert.snoozeText',
  said: 'alert.snoozed',
  do: (house, it, values) =>
    house.snoozeAlert(it.id, it.version, String(values['until'] ?? ''), reasonIn(values) ?? ''),
};

const acknowledge: StateCommand<AlertView> = {
  from: ['open', 'snoozed'],
  title: 'alert.acknowledge',
  text: 'alert.acknowledgeText',
  said: 'alert.acknowledged',
  do: (house, it, values) => house.acknowledgeAlert(it.id, it.version, reasonIn(values)),
};

const reopen: StateCommand<AlertView> = {
  from: ['resolved'],
  title: 'alert.reopen',
  text: 'alert.reopenText',
  said: 'alert.reopened',
  do: (house, it, values) => house.reopenAlert(it.id, it.version, reasonIn(values) ?? ''),
};

const commands: StateCommand<AlertView>[] = [
  acknowledge,
  snooze,
  {
    from: ['open', 'acknowledged', 'snoozed'],
    title: 'alert.resolve',
    text: 'alert.resolveText',
    said: 'alert.resolvedSaid',
    do: (house, it, values) => house.resolveAlert(it.id, it.version, reasonIn(values)),
  },
  reopen,
];

/** One whose cause has gone opens by itself when that comes back. */
const fits = (command: StateCommand<AlertView>, { state, resolvedBy }: AlertView) =>
  command.from.includes(state) && !(command === reopen && resolvedBy === 'the system');

const Fields = ({ of: command }: { of: StateCommand<AlertView> }) => {
  const t = useWords();
  const mayBeSilent = command === acknowledge;
  return (
    <>
      {command === snooze && <DateInput source="until" label={t('alert.until')} required validate={given} />}
      <LongTextInput
        source="reason"
        label={t(mayBeSilent ? 'alert.note' : 'alert.reason')}
        required={!mayBeSilent}
        validate={mayBeSilent ? undefined : given}
      />
    </>
  );
};

/** What can be done about many alerts at once, for those who may. */
export const manyAlerts: Many<AlertView> = {
  nameOf: ({ message, subject }) => `${message} (${subject})`,
  commands: commands.map((command) => ({
    ...command,
    fits: (row) => fits(command, row),
    fields: <Fields of={command} />,
  })),
};

export const mayAct = () => hasRole('lead', 'contract-manager', 'admin');

/** Why it was raised, and what can be done about it. */
export const AlertCommands = ({ it }: { it: AlertView }) => {
  return (
    <StateCommands
      it={it}
      about={it.message}
      commands={mayAct() ? commands.filter((command) => fits(command, it)) : []}
      readAgain={(house) => house.alert(it.id)}
      fields={(command) => <Fields of={command} />}
    />
  );
};
