import type { SubjectKind } from '@commonweal/wire';
import { Box } from '@mui/material';
import { useWatch } from 'react-hook-form';
import {
  ChoiceInput,
  DateInput,
  LineInput,
  LongTextInput,
  NumberInput,
  YesNoInput,
} from '../fields/FactInput.js';
import { useSubjects } from '../documents/useDocuments.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';
import { ConditionsInput } from './ConditionsInput.js';
import { EffectsInput } from './EffectsInput.js';
import { ExamplesInput } from './ExamplesInput.js';
import { useVocabularyOf, VocabularyContext } from './builder/vocabulary.js';
import { Waiting } from '../shell/Waiting.js';

const Title = () => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <FormGrid>
      <Wide>
        <LineInput source="title" label={t('rule.titleField')} required />
      </Wide>
      <ChoiceInput
        source="subject"
        label={t('rule.subject')}
        values={options('subject', useSubjects())}
        required
      />
    </FormGrid>
  );
};

const Care = () => {
  const t = useWords();
  return (
    <FormGrid>
      <LineInput source="owner" label={t('rule.owner')} required />
      <DateInput source="reviewBy" label={t('rule.reviewBy')} required />
      <DateInput source="from" label={t('rule.appliesFrom')} />
      <DateInput source="until" label={t('rule.appliesUntil')} />
      <NumberInput source="priority" label={t('rule.priority')} help={t('rule.priorityHelp')} />
      <YesNoInput source="retired" label={t('rule.retire')} />
    </FormGrid>
  );
};

/** A rule, in the order in which one thinks it: what, when, then, why, for example. */
export const RuleInputs = () => {
  const t = useWords();
  const subject = useWatch({ name: 'subject' }) as SubjectKind | undefined;
  const vocabulary = useVocabularyOf(subject);
  if (!vocabulary) return <Waiting />;
  return (
    <VocabularyContext.Provider value={vocabulary}>
      <Section title={t('rule.what')}>
        <Title />
      </Section>
      <Section title={t('rule.when')} hint={t('rule.whenHint')}>
        <ConditionsInput />
      </Section>
      <Section title={t('rule.then')}>
        <EffectsInput subject={subject} />
      </Section>
      <Section title={t('rule.basis')} hint={t('rule.basisHint')}>
        <Box sx={{ maxWidth: 720 }}>
          <LongTextInput source="basis.text" label={t('rule.basisText')} required />
          <LineInput source="basis.source" label={t('rule.basisSource')} required />
          <DateInput source="basis.checkedOn" label={t('document.checkedOn')} />
        </Box>
      </Section>
      <Section title={t('rule.examples')} hint={t('rule.examplesHint')}>
        <ExamplesInput subject={subject} />
      </Section>
      <Section title={t('rule.particulars')}>
        <Care />
      </Section>
    </VocabularyContext.Provider>
  );
};
