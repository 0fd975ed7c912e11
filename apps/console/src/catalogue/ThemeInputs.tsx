import { LineInput, LongTextInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

export const ThemeInputs = () => {
  const t = useWords();
  return (
    <Section title={t('catalogue.theme')}>
      <FormGrid>
        <LineInput source="title" label={t('document.titleField')} required />
        <NumberInput source="order" label={t('catalogue.order')} required />
      </FormGrid>
      <LongTextInput source="description" label={t('document.description')} />
    </Section>
  );
};
