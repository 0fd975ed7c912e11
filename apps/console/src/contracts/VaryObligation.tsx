import type { ObligationView, VariationGiven } from '@commonweal/wire';
import { AskButton } from '../fields/AskButton.js';
import { ChoiceInput, LineInput, LongTextInput, MoneyInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { useWord, useWords } from '../strings/useWords.js';
import { frequencies, profiles } from './choices.js';

const Inputs = ({ of }: { of: ObligationView }) => {
  const t = useWords();
  const word = useWord();
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, title: word(group, value) }));
  const Target = of.type === 'money' ? MoneyInput : NumberInput;
  const unit = of.type === 'percentage' ? '%' : of.unit;
  const label = unit ? t('obligation.targetIn', { unit }) : t('obligation.targetField');
  return (
    <FormGrid>
      {of.target !== undefined && (
        <>
          <Target source="target" label={label} required />
          <ChoiceInput
            source="profile"
            label={t('obligation.profile')}
            values={options('profile', profiles)}
            required
          />
        </>
      )}
      <ChoiceInput
        source="frequency"
        label={t('obligation.frequency')}
        values={options('frequency', frequencies)}
        required
      />
      <NumberInput source="dueOffsetDays" label={t('obligation.dueOffset')} required />
      <Wide>
        <LineInput source="evidence" label={t('obligation.evidence')} />
        <LongTextInput source="reason" label={t('contractChange.reason')} required />
      </Wide>
    </FormGrid>
  );
};

/** Plans anew what is to come of an obligation. */
export const VaryObligation = ({ of }: { of: ObligationView }) => {
  const t = useWords();
  const { title, target, profile, frequency, dueOffsetDays, evidence } = of;
  return (
    <AskButton
      size="small"
      label={t('contractChange.vary')}
      about={t('contractChange.varyAbout', { title })}
      title={t('contractChange.varyTitle')}
      text={t('contractChange.varyText')}
      record={{ target, profile, frequency, dueOffsetDays, evidence }}
      width="md"
      command={(values) => ({
        do: (house) => house.varyObligation(of.id, givenIn(values), of.version),
        said: 'contractChange.varied',
      })}
    >
      <Inputs of={of} />
    </AskButton>
  );
};

/** Only what was filled in. */
function givenIn(values: object): VariationGiven {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(given) as unknown as VariationGiven;
}
