import { LineInput, LongTextInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

/** A scoring scale: its levels, from the lowest. */
export const ScaleInputs = () => {
  const t = useWords();
  return (
    <Section title={t('document.content')}>
      <LineInput source="title" label={t('document.titleField')} required />
      <LongTextInput source="description" label={t('document.description')} required />
      <ListInput source="levels" label={t('document.levels')}>
        <FormGrid>
          <NumberInput source="score" label={t('document.score')} required />
          <LineInput source="title" label={t('document.titleField')} required />
          <Wide>
            <LongTextInput source="descriptor" label={t('document.descriptor')} required />
          </Wide>
        </FormGrid>
      </ListInput>
    </Section>
  );
};
