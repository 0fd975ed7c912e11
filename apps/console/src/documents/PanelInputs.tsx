import { LineInput, LongTextInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

export const PanelInputs = () => {
  const t = useWords();
  return (
    <Section title={t('document.content')}>
      <FormGrid>
        <LineInput source="title" label={t('document.titleField')} required />
        <NumberInput source="quorum" label={t('document.quorum')} required />
        <Wide>
          <LongTextInput source="remit" label={t('document.remit')} required />
        </Wide>
      </FormGrid>
    </Section>
  );
};
