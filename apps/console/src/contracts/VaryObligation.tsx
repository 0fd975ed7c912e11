import type { ObligationView, VariationGiven } from '@commonweal/wire';
import type { FieldValues } from 'react-hook-form';
import { AskButton } from '../fields/AskButton.js';
import { ChoiceInput, LineInput, LongTextInput, MoneyInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { addsUp } from '../measures/figures.js';
import { useWord, useWords } from '../strings/useWords.js';
import { AmountsByPeriod, amountsOf } from './AmountsByPeriod.js';
import { frequencies, profiles, spreads } from './choices.js';

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
            values={options('profile', addsUp(of.type) ? profiles : spreads)}
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
      <AmountsByPeriod
        id={of.id}
        of={of}
        read={(house, id, frequency) => house.periodsOfObligation(id, frequency)}
        hint={t('contractChange.amountsHint')}
      />
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
function givenIn(values: FieldValues): VariationGiven {
  const { amounts: _, ...rest } = values;
  const given = Object.entries(rest).filter(([, value]) => value !== null && value !== '');
  return { ...Object.fromEntries(given), ...amountsOf(values) } as unknown as VariationGiven;
}
