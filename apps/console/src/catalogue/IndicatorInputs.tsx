import { useWatch } from 'react-hook-form';
import { useIndicatorOptions } from './useIndicatorOptions.js';
import { useDocumentOptions } from '../documents/useDocuments.js';
import { ChoiceInput, LineInput, LongTextInput, NumberInput, YesNoInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { TextListInput } from '../fields/TextListInput.js';
import { MoneyValueInputs } from './MoneyValueInputs.js';
import { useWords } from '../strings/useWords.js';

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

const Measure = () => {
  const t = useWords();
  const options = useWordOptions();
  const type = useWatch({ name: 'type' }) as string | undefined;
  return (
    <FormGrid>
      <ChoiceInput
        source="type"
        label={t('catalogue.type')}
        values={options('indicatorType', types)}
        required
      />
      <LineInput source="unit" label={t('catalogue.unit')} />
      <ChoiceInput
        source="direction"
        label={t('catalogue.direction')}
        values={options('direction', ['more-is-better', 'less-is-better', 'evidence-only'])}
        required
      />
      <ChoiceInput
        source="overTime"
        label={t('catalogue.overTime')}
        values={options('overTime', ['sum', 'latest', 'weighted-average', 'none'])}
        required
      />
      <ChoiceInput
        source="overContracts"
        label={t('catalogue.overContracts')}
        values={options('overContracts', ['sum', 'none'])}
        required
      />
      <ChoiceInput
        source="measuredOver"
        label={t('catalogue.measuredOver')}
        values={options('measuredOver', ['contract', 'supplier', 'council'])}
        required
      />
      {type === 'level' && (
        <Wide>
          <TextListInput source="levels" label={t('catalogue.levels')} help={t('field.onePerLine')} />
        </Wide>
      )}
      <TextListInput source="evidence" label={t('catalogue.evidence')} help={t('field.onePerLine')} />
      <TextListInput source="tags" label={t('catalogue.tags')} help={t('field.onePerLine')} />
    </FormGrid>
  );
};

export const IndicatorInputs = () => {
  const t = useWords();
  const outcomes = useDocumentOptions('outcome');
  const indicators = useIndicatorOptions();
  return (
    <>
      <Section title={t('catalogue.indicator')}>
        <LineInput source="title" label={t('catalogue.wording')} required />
        <ListInput source="rows" label={t('catalogue.outcomes')} inline>
          <ChoiceInput source="outcome" label={t('catalogue.outcome')} values={outcomes} required />
          <NumberInput source="order" label={t('catalogue.order')} required />
        </ListInput>
        <LongTextInput source="guidance" label={t('catalogue.guidance')} />
        <LongTextInput source="annotation" label={t('catalogue.annotation')} />
      </Section>
      <Section title={t('catalogue.measure')}>
        <Measure />
      </Section>
      <Section title={t('catalogue.money')} hint={t('catalogue.moneyHint')}>
        <MoneyValueInputs />
      </Section>
      <Section title={t('catalogue.standing')}>
        <FormGrid>
          <YesNoInput source="placeholder" label={t('catalogue.isPlaceholder')} />
          <YesNoInput source="retired" label={t('catalogue.retire')} help={t('catalogue.retireHelp')} />
          <Wide>
            <ChoiceInput source="successor" label={t('catalogue.successor')} values={indicators} />
          </Wide>
        </FormGrid>
      </Section>
    </>
  );
};
