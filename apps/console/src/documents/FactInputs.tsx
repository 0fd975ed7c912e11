import { useWatch } from 'react-hook-form';
import { ChoiceInput, ChoicesInput, LineInput, LongTextInput, YesNoInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';
import { useSubjects } from './useDocuments.js';

export const FactInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  const type = useWatch({ name: 'type' }) as string | undefined;
  return (
    <Section title={t('document.content')}>
      <FormGrid>
        <Wide>
          <LineInput
            source="title"
            label={t('document.titleField')}
            help={t('document.factTitleHelp')}
            required
          />
          <LineInput source="question" label={t('document.question')} />
          <LongTextInput source="help" label={t('document.help')} />
        </Wide>
        <ChoiceInput
          source="type"
          label={t('document.type')}
          values={options('factType', ['text', 'number', 'money', 'date', 'yes-no', 'choice', 'choices'])}
          help={t('document.factTypeHelp')}
          required
        />
        <ChoiceInput
          source="from"
          label={t('document.factFrom')}
          values={options('factFrom', ['answer', 'system'])}
          required
        />
        <LineInput source="unit" label={t('document.unit')} />
        <Wide>
          <ChoicesInput
            source="subjects"
            label={t('document.subjects')}
            values={options('subject', useSubjects())}
            required
          />
        </Wide>
      </FormGrid>
      {(type === 'choice' || type === 'choices') && (
        <ListInput source="values" label={t('document.values')} inline>
          <LineInput source="value" label={t('document.stored')} required />
          <LineInput source="title" label={t('document.shown')} required />
        </ListInput>
      )}
      <YesNoInput source="retired" label={t('document.retire')} />
    </Section>
  );
};
