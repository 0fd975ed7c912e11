import type { DocumentKindName } from '@commonweal/wire';
import { useWatch } from 'react-hook-form';
import {
  ChoiceInput,
  DateInput,
  FactInput,
  LineInput,
  LongTextInput,
  YesNoInput,
} from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';
import { useDocumentOptions, usePolicyKinds } from './useDocuments.js';

/** A value that is the key of a document is picked by its title. */
const NamedDocument = ({ kind }: { kind: DocumentKindName }) => {
  const t = useWords();
  return (
    <ChoiceInput source="value" label={t('document.value')} values={useDocumentOptions(kind)} required />
  );
};

const ParameterValue = () => {
  const t = useWords();
  const [type = 'number', names] = useWatch({ name: ['type', 'names'] }) as [string?, DocumentKindName?];
  return (
    <ListInput source="series" label={t('document.series')} inline>
      <DateInput source="from" label={t('document.validFrom')} required />
      {names ? (
        <NamedDocument kind={names} />
      ) : (
        <FactInput compact source="value" label={t('document.value')} fact={{ type }} required />
      )}
      <LineInput source="source" label={t('document.source')} required />
      <DateInput source="checkedOn" label={t('document.checkedOn')} />
    </ListInput>
  );
};

export const ParameterInputs = () => {
  const t = useWords();
  const type = useWatch({ name: 'type' }) as string | undefined;
  const kinds = usePolicyKinds()?.kinds ?? [];
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
        {type === 'text' ? (
          <ChoiceInput
            source="names"
            label={t('document.names')}
            help={t('document.namesHelp')}
            values={kinds.map(({ kind, title }) => ({ value: kind, title }))}
          />
        ) : (
          <LineInput source="unit" label={t('document.unit')} />
        )}
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
