import type { AlertView } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import { DateInput, LongTextInput } from '../fields/FactInput.js';
import { type StateCommand, StateCommands } from '../fields/StateCommands.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';

const reasonIn = (values: FieldValues) => (values['reason'] ? String(values['reason']) : undefined);

const snooze: StateCommand<AlertView> = {
  from: ['open', 'acknowledged'],
  title: 'alert.snooze',
  text: 'alert.snoozeText',
  said: 'alert.snoozed',
  do: (house, it, values) =>
    house.snoozeAlert(it.id, it.version, String(values['until'] ?? ''), reasonIn(values) ?? ''),
};

const commands: StateCommand<AlertView>[] = [
  {
    from: ['open', 'snoozed'],
    title: 'alert.acknowledge',
    text: 'alert.acknowledgeText',
    said: 'alert.acknowledged',
    do: (house, it, values) => house.acknowledgeAlert(it.id, it.version, reasonIn(values)),
  },
  snooze,
  {
    from: ['open', 'acknowledged', 'snoozed'],
    title: 'alert.resolve',
    text: 'alert.resolveText',
    said: 'alert.resolvedSaid',
    do: (house, it, values) => house.resolveAlert(it.id, it.version, reasonIn(values)),
  },
];

/** Why it was raised, and what can be done about it. */
export const AlertCommands = ({ it }: { it: AlertView }) => {
  const t = useWords();
  const fields = (command: StateCommand<AlertView>) => (
    <>
      {command === snooze && <DateInput source="until" label={t('alert.until')} required />}
      <LongTextInput
        source="reason"
        label={t(command === snooze ? 'alert.reason' : 'alert.note')}
        required={command === snooze}
      />
    </>
  );
  return (
    <StateCommands
      it={it}
      about={it.message}
      commands={hasRole('lead', 'contract-manager', 'admin') ? commands : []}
      readAgain={(house) => house.alert(it.id)}
      fields={fields}
    />
  );
};
