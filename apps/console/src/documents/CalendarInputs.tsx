import { ChoiceInput, DateInput, LineInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';

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
