import { useMemo } from 'react';
import {
  ChoiceInput,
  ChoicesInput,
  LineInput,
  LongTextInput,
  NumberInput,
  YesNoInput,
} from '../fields/FactInput.js';
import { Folded } from '../fields/Folded.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { useDocumentOptions, useDocuments, usePolicyKinds } from './useDocuments.js';

const TaskFields = () => {
  const t = useWords();
  const kinds = usePolicyKinds()?.taskKinds ?? [];
  const documents = useDocuments('fact');
  const facts = useMemo(
    () =>
      documents
        .filter(({ content }) => content['from'] === 'answer')
        .map(({ key, title }) => ({ value: key, title })),
    [documents],
  );
  return (
    <ListInput source="tasks" label={t('document.tasks')}>
      <Folded source="title" untitled={t('document.newTask')}>
        <FormGrid>
          <LineInput source="title" label={t('document.titleField')} required />
          <LineInput source="key" label={t('change.keyField')} required />
          <ChoiceInput
            source="kind"
            label={t('document.taskKind')}
            values={kinds.map(({ kind, title }) => ({ value: kind, title }))}
            required
          />
          <LineInput source="basis" label={t('document.basis')} required />
          <Wide>
            <LongTextInput source="guidance" label={t('document.guidance')} required />
            <ChoicesInput source="facts" label={t('document.taskFacts')} values={facts} />
          </Wide>
          <YesNoInput source="required" label={t('document.required')} required />
          <YesNoInput source="evidence" label={t('document.evidenceWanted')} />
        </FormGrid>
      </Folded>
    </ListInput>
  );
};

/** Stages in order, with their tasks and gates. Conditions of a task are kept as they are. */
export const WorkflowInputs = () => {
  const t = useWords();
  const panels = useDocumentOptions('panel');
  return (
    <Section title={t('document.content')}>
      <LineInput source="title" label={t('document.titleField')} required />
      <LongTextInput source="description" label={t('document.description')} required />
      <ListInput source="stages" label={t('procurement.stages')}>
        <Folded source="title" untitled={t('document.newStage')}>
          <FormGrid>
            <LineInput source="title" label={t('document.titleField')} required />
            <LineInput source="key" label={t('change.keyField')} required />
            <NumberInput source="targetDays" label={t('document.targetDaysField')} required />
            <Wide>
              <LongTextInput source="guidance" label={t('document.guidance')} required />
            </Wide>
            <LineInput source="gate.title" label={t('document.gateTitle')} />
            <ChoiceInput source="gate.panel" label={t('document.gatePanel')} values={panels} />
            <Wide>
              <LongTextInput source="gate.guidance" label={t('document.gateGuidance')} />
              <TaskFields />
            </Wide>
          </FormGrid>
        </Folded>
      </ListInput>
    </Section>
  );
};
