import type { DutyView } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import { DateInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { type StateCommand, StateCommands } from '../fields/StateCommands.js';
import { hasRole } from '../session/session.js';
import { useWords } from '../strings/useWords.js';
import { nameOf } from './name-of.js';

const textIn = (values: FieldValues, name: string) => String(values[name] ?? '');

const complete: StateCommand<DutyView> = {
  from: ['waiting', 'open'],
  title: 'duty.complete',
  text: 'duty.completeText',
  said: 'duty.completed',
  do: (house, it, values) =>
    house.completeDuty(it.id, it.version, {
      doneOn: textIn(values, 'doneOn'),
      evidence: textIn(values, 'evidence'),
    }),
};

const commands: StateCommand<DutyView>[] = [
  complete,
  {
    from: ['waiting', 'open'],
    title: 'duty.waive',
    text: 'duty.waiveText',
    said: 'duty.waived',
    do: (house, it, values) => house.waiveDuty(it.id, it.version, textIn(values, 'reason')),
  },
  {
    from: ['done', 'not-needed'],
    title: 'duty.reopen',
    text: 'duty.reopenText',
    said: 'duty.reopened',
    do: (house, it, values) => house.reopenDuty(it.id, it.version, textIn(values, 'reason')),
  },
];

/** Why it is owed, and what can be put on record about it. */
export const DutyCommands = ({ it }: { it: DutyView }) => {
  const t = useWords();
  const fields = (command: StateCommand<DutyView>) =>
    command === complete ? (
      <>
        <DateInput source="doneOn" label={t('duty.doneOn')} required />
        <LineInput source="evidence" label={t('duty.evidenceField')} help={it.evidenceWanted} required />
      </>
    ) : (
      <LongTextInput source="reason" label={t('duty.reason')} required />
    );
  return (
    <StateCommands
      it={it}
      about={`${nameOf(it)}, ${it.subject}`}
      commands={hasRole('lead', 'contract-manager') ? commands : []}
      readAgain={(house) => house.duty(it.id)}
      fields={fields}
    />
  );
};
