import { ChoiceInput, ChoicesInput, LineInput, NumberInput, YesNoInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';
import { useDocumentOptions } from './useDocuments.js';

const audiences = [
  'supplier-contact',
  'contract-manager',
  'lead',
  'assignee',
  'panel',
  'policy-approver',
  'admin',
];

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
