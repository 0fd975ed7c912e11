import { useMemo } from 'react';
import { useDocuments } from '../../documents/useDocuments.js';
import { ChoiceInput, LineInput, LongTextInput } from '../../fields/FactInput.js';
import { useWords } from '../../strings/useWords.js';

/** What the workflow is, and when it is used. */
export const WorkflowForm = () => {
  const t = useWords();
  const facts = useDocuments('fact');
  const dates = useMemo(
    () =>
      facts
        .filter(({ content }) => content['type'] === 'date' && content['from'] === 'answer')
        .map(({ key, title }) => ({ value: key, title })),
    [facts],
  );
  return (
    <>
      <LineInput source="title" label={t('document.titleField')} required />
      <LongTextInput source="description" label={t('document.description')} required />
      <ChoiceInput
        source="commencementFact"
        label={t('workflow.commencement')}
        help={t('workflow.commencementHelp')}
        values={dates}
      />
    </>
  );
};
