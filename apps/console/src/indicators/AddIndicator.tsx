import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { IndicatorAdd, IndicatorContent } from '@commonweal/wire';
import { useCommand } from '../api/useCommand.js';
import { useDocumentOptions, useDocuments } from '../documents/useDocuments.js';
import { AskDialog } from '../fields/AskDialog.js';
import { ChoiceInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { RadioBox } from '../fields/RadioBox.js';
import { useProcurement } from '../procurements/procurement-context.js';
import { useWord, useWords } from '../strings/useWords.js';
import { useChoiceOptions } from './ChoiceForm.js';

const types = [
  'count',
  'percentage',
  'money',
  'quantity',
  'yes-no',
  'level',
  'certificate',
  'document',
  'narrative',
];
const directions = ['more-is-better', 'less-is-better', 'evidence-only'];

const OfTheCatalogue = () => {
  const t = useWords();
  const options = useDocuments('indicator')
    .filter(({ retired, content }) => !retired && !(content as unknown as IndicatorContent).placeholder)
    .map(({ key, title }) => ({ value: key, title }));
  return (
    <Wide>
      <ChoiceInput source="indicator" label={t('indicator.one')} values={options} required />
    </Wide>
  );
};

const OfOnesOwn = () => {
  const t = useWords();
  const word = useWord();
  const outcomes = useDocumentOptions('outcome');
  const words = (group: string, values: string[]) =>
    values.map((value) => ({ value, title: word(group, value) }));
  return (
    <>
      <Wide>
        <LineInput
          source="title"
          label={t('indicator.titleField')}
          help={t('indicator.titleHelp')}
          required
        />
        <ChoiceInput source="outcome" label={t('indicator.outcome')} values={outcomes} required />
      </Wide>
      <ChoiceInput
        source="type"
        label={t('indicator.type')}
        values={words('indicatorType', types)}
        required
      />
      <ChoiceInput
        source="direction"
        label={t('indicator.direction')}
        values={words('direction', directions)}
        required
      />
      <LineInput source="unit" label={t('indicator.unit')} />
    </>
  );
};

const ofOnesOwn = ['title', 'outcome', 'type', 'unit', 'direction'];

/** Only what belongs to the way chosen: fields of the other one may have been filled in before. */
function bodyOf(from: string, given: FieldValues): IndicatorAdd {
  const names = ['choice', 'reason', ...(from === 'own' ? ofOnesOwn : ['indicator'])];
  const filled = names.filter((name) => given[name] !== null && given[name] !== '');
  return Object.fromEntries(filled.map((name) => [name, given[name] as unknown])) as unknown as IndicatorAdd;
}

interface Props {
  /** Title of the outcome that is to be served, where that is given. */
  outcome?: string;
  onClose: () => void;
}

/** Adds an indicator of the catalogue that no rule suggested, or one of the procurement's own. */
export const AddIndicator = ({ outcome, onClose }: Props) => {
  const outcomes = useDocuments('outcome');
  const key = outcomes.find((one) => one.title === outcome)?.key;
  const t = useWords();
  const { procurement } = useProcurement();
  const { run, busy } = useCommand();
  const [from, setFrom] = useState('own');
  const becomes = useChoiceOptions().slice(0, 3);
  const sources = [
    { value: 'own', title: t('indicator.fromOwn') },
    { value: 'catalogue', title: t('indicator.fromCatalogue') },
  ];
  return (
    <AskDialog
      title={t('indicator.add')}
      confirm={t('indicator.addIt')}
      width="md"
      busy={busy}
      onClose={onClose}
      record={key ? { outcome: key } : undefined}
      onDo={(given) =>
        run({
          do: (house) => house.addIndicator(procurement.id, bodyOf(from, given)),
          said: 'indicator.added',
        })
      }
    >
      <RadioBox row label={t('indicator.from')} options={sources} value={from} onChange={setFrom} />
      <FormGrid>
        {from === 'own' ? <OfOnesOwn /> : <OfTheCatalogue />}
        <Wide>
          <ChoiceInput source="choice" label={t('indicator.becomes')} values={becomes} required />
          <LongTextInput source="reason" label={t('indicator.whyAdded')} required />
        </Wide>
      </FormGrid>
    </AskDialog>
  );
};
