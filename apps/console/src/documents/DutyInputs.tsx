import { useMemo } from 'react';
import { ChoiceInput, DateInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';
import { PeriodInputs } from './PeriodInputs.js';
import { useDocumentOptions, useDocuments } from './useDocuments.js';

const repeats = ['never', 'after-completion', 'each-quarter'];

/** A duty: what is owed, by which law, and how its days are counted. Rules say who owes it. */
export const DutyInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  const facts = useDocuments('fact');
  const dates = useMemo(
    () =>
      facts
        .filter(({ content }) => content['type'] === 'date')
        .map(({ key, title }) => ({ value: key, title })),
    [facts],
  );
  return (
    <>
      <Section title={t('document.content')}>
        <FormGrid>
          <LineInput source="title" label={t('document.titleField')} required />
          <LineInput source="code" label={t('document.code')} />
          <Wide>
            <LineInput source="basis" label={t('document.basis')} required />
            <DateInput source="checkedOn" label={t('document.checkedOn')} />
            <LongTextInput source="guidance" label={t('document.guidance')} required />
            <LineInput source="evidence" label={t('duty.evidenceWanted')} required />
          </Wide>
          <ChoiceInput source="anchor" label={t('document.dutyAnchor')} values={dates} required />
          <ChoiceInput
            source="repeats"
            label={t('document.dutyRepeats')}
            values={options('dutyRepeat', repeats)}
            required
          />
          <ChoiceInput source="until" label={t('document.dutyUntil')} values={dates} />
          <ChoiceInput
            source="ladder"
            label={t('document.dutyLadder')}
            values={useDocumentOptions('ladder')}
          />
        </FormGrid>
      </Section>
      <PeriodInputs source="period" title={t('document.dutyPeriod')} required />
    </>
  );
};
