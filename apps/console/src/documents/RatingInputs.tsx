import type { RatingCode } from '@commonweal/wire';
import { ChoiceInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';
import { useDocuments } from './useDocuments.js';

const codes: RatingCode[] = ['met', 'slightlyBelow', 'below', 'significantlyBelow', 'other'];
const values = codes.map((value) => ({ value, title: value }));

/** A grade of performance, as regulations name it. */
export const RatingInputs = () => {
  const t = useWords();
  const parameters = useDocuments('parameter').map(({ key, title }) => ({ value: key, title }));
  return (
    <Section title={t('document.content')}>
      <LineInput source="title" label={t('document.titleField')} required />
      <ChoiceInput source="code" label={t('document.ratingCode')} values={values} required />
      <LongTextInput source="descriptor" label={t('document.descriptor')} required />
      <ChoiceInput
        source="from"
        label={t('document.ratingFrom')}
        help={t('document.ratingFromHelp')}
        values={parameters}
      />
      <LineInput source="basis" label={t('document.ratingBasis')} required />
    </Section>
  );
};
