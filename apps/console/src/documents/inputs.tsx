import { useWatch } from 'react-hook-form';
import {
  ChoiceInput,
  ChoicesInput,
  DateInput,
  FactInput,
  LineInput,
  LongTextInput,
  NumberInput,
  YesNoInput,
} from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { useWord, useWords } from '../strings/useWords.js';
import { useMessageKinds } from './useMessageKinds.js';
import { TemplatePreview } from './TemplatePreview.js';
import { useDocumentOptions } from './useDocuments.js';

function useWordOptions() {
  const word = useWord();
  return (group: string, values: string[]) => values.map((value) => ({ value, title: word(group, value) }));
}

const ParameterValue = () => {
  const t = useWords();
  const type = (useWatch({ name: 'type' }) as string | undefined) ?? 'number';
  return (
    <ListInput source="series" label={t('document.series')} inline>
      <DateInput source="from" label={t('document.validFrom')} required />
      <FactInput compact source="value" label={t('document.value')} fact={{ type }} required />
      <LineInput source="source" label={t('document.source')} required />
    </ListInput>
  );
};

export const ParameterInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <Section title={t('document.content')}>
      <FormGrid>
        <Wide>
          <LineInput
            source="title"
            label={t('document.titleField')}
            help={t('document.parameterTitleHelp')}
            required
          />
        </Wide>
        <ChoiceInput
          source="type"
          label={t('document.type')}
          values={options('factType', ['number', 'money', 'date', 'yes-no', 'text'])}
          required
        />
        <LineInput source="unit" label={t('document.unit')} />
        <Wide>
          <ChoiceInput
            source="selector"
            label={t('document.selector')}
            values={options('selector', ['today', 'commencement'])}
            required
          />
          <LongTextInput source="description" label={t('document.description')} />
        </Wide>
      </FormGrid>
      <ParameterValue />
      <YesNoInput source="retired" label={t('document.retire')} />
    </Section>
  );
};

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
            values={options('subject', ['procurement', 'contract', 'return', 'return-line'])}
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

export const CalendarInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <Section title={t('document.content')}>
      <FormGrid>
        <LineInput source="title" label={t('document.titleField')} required />
        <ChoiceInput
          source="of"
          label={t('document.calendarOf')}
          values={options('calendarOf', ['bank-holidays', 'closure-days'])}
          required
        />
        <DateInput source="coversFrom" label={t('document.coversFrom')} required />
        <DateInput source="coversUntil" label={t('document.coversUntil')} required />
        <Wide>
          <LineInput source="source" label={t('document.source')} required />
        </Wide>
      </FormGrid>
      <ListInput source="days" label={t('document.days')} inline>
        <DateInput source="date" label={t('document.day')} required />
        <LineInput source="title" label={t('document.titleField')} required />
      </ListInput>
    </Section>
  );
};

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

const audiences = ['supplier-contact', 'contract-manager', 'lead', 'panel', 'policy-approver', 'admin'];

export const LadderInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  const templates = useDocumentOptions('template');
  return (
    <Section title={t('document.content')}>
      <LineInput source="title" label={t('document.titleField')} required />
      <ListInput source="rungs" label={t('document.rungs')}>
        <FormGrid>
          <NumberInput source="day" label={t('document.rungDay')} help={t('document.rungDayHelp')} required />
          <ChoiceInput source="template" label={t('document.template')} values={templates} required />
          <Wide>
            <ChoicesInput
              source="to"
              label={t('document.toWhom')}
              values={options('audience', audiences)}
              required
            />
          </Wide>
        </FormGrid>
      </ListInput>
      <YesNoInput source="retired" label={t('document.retire')} />
    </Section>
  );
};

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
