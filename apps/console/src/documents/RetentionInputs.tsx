import { ChoiceInput, LineInput, LongTextInput, NumberInput } from '../fields/FactInput.js';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

/** How long a kind of record is kept. */
export const RetentionInputs = () => {
  const t = useWords();
  const kinds = (['procurement', 'contract', 'person'] as const).map((value) => ({
    ...{ value, title: t(`hold.${value}`) },
  }));
  return (
    <Section title={t('document.content')}>
      <LineInput source="title" label={t('document.titleField')} required />
      <ChoiceInput source="records" label={t('retention.kind')} values={kinds} required />
      <NumberInput source="years" label={t('retention.years')} required />
      <LineInput source="basis" label={t('retention.basis')} required />
      <LongTextInput source="guidance" label={t('retention.guidance')} required />
    </Section>
  );
};
