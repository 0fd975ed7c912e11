import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { DateInput, LineInput, MoneyInput, NumberInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { useWords } from '../strings/useWords.js';

/** All of it typed away again is no money value; one with an amount is in pounds sterling. */
function useCurrency() {
  const { setValue } = useFormContext();
  const { currency, ...typed } = (useWatch({ name: 'moneyValue' }) ?? {}) as Record<string, unknown>;
  const wanted = Object.values(typed).some((one) => one !== null && one !== undefined && one !== '')
    ? 'GBP'
    : null;
  useEffect(() => {
    if ((currency ?? null) !== wanted) setValue('moneyValue.currency', wanted);
  }, [currency, wanted, setValue]);
}

/** What one unit is taken to be worth: the amount, who says so, and until when it is valid. */
export const MoneyValueInputs = () => {
  const t = useWords();
  useCurrency();
  return (
    <FormGrid>
      <MoneyInput source="moneyValue.amountPence" label={t('catalogue.amount')} />
      <LineInput source="moneyValue.source" label={t('catalogue.moneySource')} />
      <DateInput source="moneyValue.figureOn" label={t('catalogue.figureOn')} />
      <DateInput source="moneyValue.validUntil" label={t('catalogue.validUntil')} />
      <NumberInput source="moneyValue.deadweightPercent" label={t('catalogue.deadweight')} unit="%" />
      <NumberInput
        source="moneyValue.attributionPercent"
        label={t('catalogue.attribution')}
        help={t('catalogue.attributionHelp')}
        unit="%"
      />
      <Wide>
        <LineInput source="moneyValue.url" label={t('catalogue.moneyUrl')} />
      </Wide>
    </FormGrid>
  );
};
