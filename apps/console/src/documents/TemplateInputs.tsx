import { ChoiceInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { TemplatePreview } from './TemplatePreview.js';
import { useMessageKinds } from './useMessageKinds.js';

export const TemplateInputs = () => {
  const t = useWords();
  const kinds = useMessageKinds().map(({ kind, title }) => ({ value: kind, title }));
  return (
    <>
      <Section title={t('document.content')}>
        <FormGrid>
          <LineInput source="title" label={t('document.titleField')} required />
          <ChoiceInput source="messageKind" label={t('document.messageKind')} values={kinds} required />
          <Wide>
            <LineInput source="subject" label={t('document.subjectLine')} required />
            <LongTextInput source="body" label={t('document.body')} help={t('document.bodyHelp')} required />
          </Wide>
        </FormGrid>
      </Section>
      <TemplatePreview />
    </>
  );
};
