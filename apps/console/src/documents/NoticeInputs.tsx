import {
  ChoiceInput,
  ChoicesInput,
  LineInput,
  LongTextInput,
  NumberInput,
  YesNoInput,
} from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { Section } from '../fields/Section.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { regimes } from '../contracts/choices.js';
import { useWords } from '../strings/useWords.js';

const units = ['calendar-days', 'working-days', 'months'];

const Period = ({ source, title }: { source: string; title: string }) => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <Section title={title} hint={t('document.periodHint')} level="h3">
      <FormGrid>
        <NumberInput source={`${source}.offset`} label={t('document.periodOffset')} />
        <ChoiceInput
          source={`${source}.unit`}
          label={t('document.periodUnit')}
          values={options('periodUnit', units)}
        />
        <ChoiceInput
          source={`${source}.roll`}
          label={t('document.periodRoll')}
          values={options('periodRoll', ['next-working-day'])}
        />
        <Wide>
          <YesNoInput source={`${source}.anchorCounts`} label={t('document.periodAnchor')} />
        </Wide>
      </FormGrid>
    </Section>
  );
};

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
      <Period source="standstill" title={t('document.standstill')} />
      <Period source="afterContract" title={t('document.afterContract')} />
      <Period source="afterLightTouch" title={t('document.afterLightTouch')} />
    </>
  );
};
