import { LineInput, LongTextInput, YesNoInput } from '../fields/FactInput.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

/** A ground on which something is withheld. */
export const ExemptionInputs = () => {
  const t = useWords();
  return (
    <Section title={t('document.content')}>
      <LineInput source="title" label={t('document.titleField')} required />
      <LineInput source="basis" label={t('document.ratingBasis')} required />
      <LongTextInput source="guidance" label={t('document.exemptionGuidance')} required />
      <YesNoInput source="weighed" label={t('document.exemptionWeighed')} required />
    </Section>
  );
};
