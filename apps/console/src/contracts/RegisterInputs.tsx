import { ChoiceInput, DateInput, LongTextInput, MoneyInput } from '../fields/FactInput.js';
import { Wide } from '../fields/FormGrid.js';
import { ListInput } from '../fields/ListInput.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';
import { processes } from './choices.js';

/** What the published contract register wants to know beside. */
export const RegisterInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <>
      <Wide>
        <LongTextInput
          source="description"
          label={t('register.description')}
          help={t('register.descriptionHelp')}
        />
      </Wide>
      <ChoiceInput source="process" label={t('register.process')} values={options('process', processes)} />
      <MoneyInput
        source="irrecoverableVat"
        label={t('register.irrecoverableVat')}
        help={t('register.irrecoverableVatHelp')}
      />
      <Wide>
        <ListInput source="reviewDates" label={t('register.reviewDates')}>
          <DateInput source="" label={t('register.reviewDate')} />
        </ListInput>
      </Wide>
    </>
  );
};
