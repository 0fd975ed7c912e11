import { useDocumentOptions } from '../documents/useDocuments.js';
import { ChoiceInput, LongTextInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

export const OutcomeInputs = () => {
  const t = useWords();
  const themes = useDocumentOptions('theme');
  return (
    <Section title={t('catalogue.outcome')}>
      <LongTextInput source="title" label={t('catalogue.wording')} required />
      <FormGrid>
        <ChoiceInput source="theme" label={t('catalogue.theme')} values={themes} required />
        <NumberInput source="order" label={t('catalogue.order')} required />
      </FormGrid>
      <LongTextInput source="annotation" label={t('catalogue.annotation')} />
    </Section>
  );
};
