import { ChoicesInput, LineInput, LongTextInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { regimes } from '../contracts/choices.js';
import { useWords } from '../strings/useWords.js';
import { PeriodInputs } from './PeriodInputs.js';

/** A notice: what to publish under which regime, and the clocks it begins. */
export const NoticeInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <>
      <Section title={t('document.content')}>
        <FormGrid>
          <LineInput source="title" label={t('document.titleField')} required />
          <LineInput source="code" label={t('document.code')} required />
          <Wide>
            <ChoicesInput
              source="regimes"
              label={t('document.regimes')}
              values={options('regime', regimes)}
              required
            />
            <LineInput source="basis" label={t('document.basis')} required />
            <LongTextInput source="guidance" label={t('document.guidance')} required />
            <LongTextInput
              source="text"
              label={t('document.noticeText')}
              help={t('document.bodyHelp')}
              required
            />
          </Wide>
        </FormGrid>
      </Section>
      <PeriodInputs source="standstill" title={t('document.standstill')} />
      <PeriodInputs source="afterContract" title={t('document.afterContract')} />
      <PeriodInputs source="afterLightTouch" title={t('document.afterLightTouch')} />
    </>
  );
};
