import type { SupplierSave } from '@commonweal/wire';
import { ChoiceInput, LineInput, YesNoInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { useWordOptions } from '../fields/useWordOptions.js';
import { useWords } from '../strings/useWords.js';

const whyNone = ['sole-trader', 'individual', 'public-body', 'abroad', 'other'];

export const SupplierInputs = () => {
  const t = useWords();
  const options = useWordOptions();
  return (
    <FormGrid>
      <Wide>
        <LineInput source="name" label={t('suppliers.name')} required />
      </Wide>
      <LineInput source="registrationNumber" label={t('suppliers.number')} />
      <ChoiceInput
        source="unnumbered"
        label={t('suppliers.unnumbered')}
        values={options('unnumbered', whyNone)}
      />
      <Wide>
        <YesNoInput source="sme" label={t('suppliers.smeField')} help={t('suppliers.smeHelp')} required />
        <YesNoInput source="vcse" label={t('suppliers.vcseField')} required />
        <YesNoInput source="local" label={t('suppliers.localField')} required />
      </Wide>
    </FormGrid>
  );
};

export const toSupplier = ({
  name,
  registrationNumber,
  unnumbered,
  ...kinds
}: SupplierSave): SupplierSave => ({
  name,
  registrationNumber: registrationNumber || undefined,
  unnumbered: unnumbered || undefined,
  sme: kinds.sme,
  vcse: kinds.vcse,
  local: kinds.local,
});
