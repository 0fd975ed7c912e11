import { ChoiceInput, NumberInput, YesNoInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';

const units = ['calendar-days', 'working-days', 'months'];

interface Props {
  source: string;
  title: string;
  /** There always is one. */
  required?: boolean;
}

/** A period that begins with an event. */
export const PeriodInputs = ({ source, title, required = false }: Props) => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <Section title={title} hint={required ? undefined : t('document.periodHint')} level="h3">
      <FormGrid>
        <NumberInput source={`${source}.offset`} label={t('document.periodOffset')} required={required} />
        <ChoiceInput
          source={`${source}.unit`}
          label={t('document.periodUnit')}
          values={options('periodUnit', units)}
          required={required}
        />
        <ChoiceInput
          source={`${source}.roll`}
          label={t('document.periodRoll')}
          values={options('periodRoll', ['next-working-day'])}
        />
        <Wide>
          <YesNoInput
            source={`${source}.anchorCounts`}
            label={t('document.periodAnchor')}
            required={required}
          />
        </Wide>
      </FormGrid>
    </Section>
  );
};
