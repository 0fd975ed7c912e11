import { useWatch } from 'react-hook-form';
import { ChoiceInput, ChoicesInput, LineInput, LongTextInput, NumberInput } from '../fields/FactInput.js';
import type { RetainedKind } from '@commonweal/wire';
import { Section } from '../fields/Section.js';
import { useWords } from '../strings/useWords.js';

/** How long a kind of record is kept. */
export const RetentionInputs = () => {
  const t = useWords();
  const records = (useWatch({ name: 'records' }) as RetainedKind | undefined) ?? 'procurement';
  const days = (['end', 'last-act'] as const).map((value) => ({
    ...{ value, title: t(`retention.since.${records}.${value}`) },
  }));
  const parts = (['files', 'comments', 'reasons'] as const).map((value) => ({
    ...{ value, title: t(`retention.takes.${value}`) },
  }));
  const kinds = (['procurement', 'contract', 'person'] as const).map((value) => ({
    ...{ value, title: t(`hold.${value}`) },
  }));
  return (
    <Section title={t('document.content')}>
      <LineInput source="title" label={t('document.titleField')} required />
      <ChoiceInput source="records" label={t('retention.kind')} values={kinds} required />
      <NumberInput source="years" label={t('retention.years')} required />
      <ChoiceInput source="countedFrom" label={t('retention.countedFrom')} values={days} />
      {records !== 'person' && (
        <ChoicesInput
          source="takes"
          label={t('retention.goes')}
          help={t('retention.goesHelp')}
          values={parts}
        />
      )}
      <LineInput source="basis" label={t('retention.basis')} required />
      <LongTextInput source="guidance" label={t('retention.guidance')} required />
    </Section>
  );
};
