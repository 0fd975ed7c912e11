import { LineInput, LongTextInput, YesNoInput } from '../fields/FactInput.js';
import { Section } from '../fields/Section.js';
import { TextListInput } from '../fields/TextListInput.js';
import { useWords } from '../strings/useWords.js';

/** A word of the trade. */
export const TermInputs = () => {
  const t = useWords();
  return (
    <Section title={t('document.content')}>
      <LineInput source="title" label={t('document.titleField')} required />
      <LongTextInput source="definition" label={t('document.termDefinition')} required />
      <TextListInput source="forms" label={t('document.termForms')} help={t('field.onePerLine')} />
      <YesNoInput source="quiet" label={t('document.termQuiet')} />
      <LineInput source="source" label={t('document.termSource')} />
    </Section>
  );
};
