import type { IndicatorContent, ObligationSave, PeriodAmount } from '@commonweal/wire';
import { useWatch, type FieldValues } from 'react-hook-form';
import { useCommand } from '../api/useCommand.js';
import { useDocuments } from '../documents/useDocuments.js';
import { AskDialog } from '../fields/AskDialog.js';
import {
  ChoiceInput,
  DateInput,
  LineInput,
  MoneyInput,
  NumberInput,
  YesNoInput,
} from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { addsUp, isNumber } from '../measures/figures.js';
import { useWord, useWords } from '../strings/useWords.js';
import { AmountsByPeriod, amountsOf } from './AmountsByPeriod.js';
import { frequencies, profiles, spreads, types } from './choices.js';

type Chosen = Pick<IndicatorContent, 'type' | 'unit'>;

/** Indicators that a supplier may promise. */
function useIndicators() {
  return useDocuments('indicator')
    .map(({ key, content }) => ({ key, ...(content as unknown as IndicatorContent) }))
    .filter((one) => !one.placeholder && !one.retired && one.measuredOver !== 'council');
}

/** Type and unit of what is being promised, once they are known. */
function useChosen(): Chosen | undefined {
  const [from, indicator, type, unit] = useWatch({ name: ['from', 'indicator', 'type', 'unit'] }) as (
    string | undefined
  )[];
  const found = useIndicators().find(({ key }) => key === indicator);
  if (from === 'catalogue') return found;
  return type ? { type: type as Chosen['type'], unit } : undefined;
}

const FromCatalogue = () => {
  const values = useIndicators().map(({ key, title }) => ({ value: key, title }));
  return (
    <Wide>
      <ChoiceInput source="indicator" label={useWords()('obligation.indicator')} values={values} required />
    </Wide>
  );
};

const OwnOne = () => {
  const t = useWords();
  const word = useWord();
  const values = types.map((value) => ({ value, title: word('indicatorType', value) }));
  const type = useWatch({ name: 'type' }) as string | undefined;
  return (
    <>
      <Wide>
        <LineInput source="title" label={t('obligation.ownTitle')} required />
      </Wide>
      <ChoiceInput source="type" label={t('obligation.type')} values={values} required />
      {type === 'quantity' && (
        <LineInput source="unit" label={t('obligation.unit')} help={t('obligation.unitHelp')} />
      )}
    </>
  );
};

const Target = () => {
  const t = useWords();
  const chosen = useChosen();
  if (!chosen || !isNumber(chosen.type)) return null;
  const unit = chosen.type === 'percentage' ? '%' : chosen.unit;
  const label =
    unit && chosen.type !== 'money' ? t('obligation.targetIn', { unit }) : t('obligation.targetField');
  const Input = chosen.type === 'money' ? MoneyInput : NumberInput;
  return <Input source="target" label={label} help={t('obligation.targetHelp')} />;
};

const Amounts = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const chosen = useChosen();
  if (!chosen || !addsUp(chosen.type)) return null;
  return (
    <AmountsByPeriod
      id={contractId}
      of={chosen}
      read={(house, id, frequency) => house.periodsOfContract(id, frequency)}
      hint={t('obligation.amountsHint')}
    />
  );
};

const Inputs = ({ contractId }: { contractId: string }) => {
  const t = useWords();
  const word = useWord();
  const from = useWatch({ name: 'from' }) as string;
  const chosen = useChosen();
  const options = (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, title: word(group, value) }));
  const origins = [
    { value: 'catalogue', title: t('obligation.fromCatalogue') },
    { value: 'own', title: t('obligation.fromOwn') },
  ];
  return (
    <FormGrid>
      <Wide>
        <ChoiceInput source="from" label={t('obligation.from')} values={origins} required />
      </Wide>
      {from === 'catalogue' ? <FromCatalogue /> : <OwnOne />}
      <Target />
      <ChoiceInput
        source="profile"
        label={t('obligation.profile')}
        values={options('profile', chosen && addsUp(chosen.type) ? profiles : spreads)}
        required
      />
      <ChoiceInput
        source="frequency"
        label={t('obligation.frequency')}
        values={options('frequency', frequencies)}
        required
      />
      <NumberInput source="dueOffsetDays" label={t('obligation.dueOffset')} required />
      <Amounts contractId={contractId} />
      <Wide>
        <YesNoInput source="kpi" label={t('obligation.kpiField')} help={t('obligation.kpiHelp')} />
      </Wide>
      <DateInput
        source="returnsFrom"
        label={t('obligation.returnsFrom')}
        help={t('obligation.returnsFromHelp')}
      />
      <Wide>
        <LineInput source="evidence" label={t('obligation.evidence')} />
      </Wide>
    </FormGrid>
  );
};

/** Only what belongs to the origin that was chosen, and only what was filled in. */
function toBody({ from, indicator, title, type, unit, amounts, ...rest }: FieldValues): ObligationSave {
  const what = from === 'catalogue' ? { indicator } : { title, type, unit };
  const given = Object.entries({
    ...what,
    ...rest,
    ...amountsOf({ ...rest, amounts: amounts as PeriodAmount[] }),
  }).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return Object.fromEntries(given) as unknown as ObligationSave;
}

const begins = { from: 'catalogue', profile: 'even', frequency: 'quarterly', dueOffsetDays: 10, kpi: true };

export const ObligationDialog = ({ contractId, onClose }: { contractId: string; onClose: () => void }) => {
  const t = useWords();
  const { run, busy } = useCommand();
  return (
    <AskDialog
      title={t('obligation.add')}
      text={t('obligation.addText')}
      confirm={t('obligation.add')}
      record={begins}
      busy={busy}
      width="md"
      onClose={onClose}
      onDo={(values) =>
        run({ do: (house) => house.addObligation(contractId, toBody(values)), said: 'obligation.added' })
      }
    >
      <Inputs contractId={contractId} />
    </AskDialog>
  );
};
