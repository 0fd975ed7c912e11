import type { RulingGiven, RulingWord } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import { FormDataConsumer } from 'react-admin';
import { useAnswer } from '../api/useAnswer.js';
import { ChoiceInput, DateInput, LongTextInput } from '../fields/FactInput.js';
import { ListInput } from '../fields/ListInput.js';
import { ReasonInput } from '../fields/ReasonInput.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';

const words: RulingWord[] = ['approve', 'approve-with-conditions', 'defer', 'reject'];

/** Ruling, reason, and for an approval with conditions what must be done, by whom and when. */
export const RulingInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <>
      <ChoiceInput
        source="ruling"
        label={t('procurement.gate.ruling')}
        values={options('ruling', words)}
        required
      />
      <ReasonInput />
      <FormDataConsumer>
        {({ formData }) => (formData['ruling'] === 'approve-with-conditions' ? <Conditions /> : null)}
      </FormDataConsumer>
    </>
  );
};

const Conditions = () => {
  const t = useWords();
  const options = useWordOptions();
  const people = useAnswer(['people-names'], (house) => house.names(), { staleTime: 300_000 }).data ?? [];
  const leads = people
    .filter(({ roles }) => roles.includes('lead'))
    .map(({ id, name }) => ({ value: id, title: name }));
  return (
    <ListInput source="conditions" label={t('panel.conditions')}>
      <LongTextInput source="what" label={t('panel.what')} required />
      <ChoiceInput source="ownerId" label={t('panel.owner')} values={leads} required />
      <DateInput source="dueOn" label={t('panel.dueOn')} required />
      <ChoiceInput
        source="holds"
        label={t('panel.holds')}
        values={options('conditionHolds', ['this-stage', 'next-stage'])}
        required
      />
    </ListInput>
  );
};

/** What the form holds, as the engine takes it. */
export function rulingOf({ ruling, reason, conditions }: FieldValues): RulingGiven {
  return {
    ruling: ruling as RulingWord,
    reason: (reason ?? '') as string,
    ...(ruling === 'approve-with-conditions'
      ? { conditions: (conditions ?? []) as RulingGiven['conditions'] }
      : {}),
  };
}
