import { Box } from '@mui/material';
import { ChoiceInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { TemplatePreview } from './TemplatePreview.js';
import { useInserting } from './useInserting.js';
import { useMessageKinds } from './useMessageKinds.js';

export const TemplateInputs = () => {
  const t = useWords();
  const kinds = useMessageKinds().map(({ kind, title }) => ({ value: kind, title }));
  const { whereOne, insert } = useInserting('body');
  return (
    <>
      <Section title={t('document.content')}>
        <FormGrid>
          <LineInput source="title" label={t('document.titleField')} required />
          <ChoiceInput source="messageKind" label={t('document.messageKind')} values={kinds} required />
          <Wide>
            <Box {...whereOne('subject')}>
              <LineInput source="subject" label={t('document.subjectLine')} required />
            </Box>
            <Box {...whereOne('body')}>
              <LongTextInput
                source="body"
                label={t('document.body')}
                help={t('document.bodyHelp')}
                required
              />
            </Box>
          </Wide>
        </FormGrid>
      </Section>
      <TemplatePreview onInsert={(name) => insert(`((${name}))`)} />
    </>
  );
};
