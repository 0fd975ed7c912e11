import { useState } from 'react';
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

/** Adds an indicator of the catalogue that no rule suggested, or one of the procurement's own. */
export const AddIndicator = ({ onClose }: { onClose: () => void }) => {
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
      onDo={(given) =>
        run({
          do: (house) => house.addIndicator(procurement.id, given as IndicatorAdd),
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
