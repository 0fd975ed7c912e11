import type { SupplierSave } from '@commonweal/wire';
import { LineInput, YesNoInput } from '../fields/FactInput.js';
import { FormGrid, Wide } from '../fields/FormGrid.js';
import { useWords } from '../strings/useWords.js';

export const SupplierInputs = () => {
  const t = useWords();
  return (
    <FormGrid>
      <Wide>
        <LineInput source="name" label={t('suppliers.name')} required />
      </Wide>
      <LineInput source="registrationNumber" label={t('suppliers.number')} />
      <Wide>
        <YesNoInput source="sme" label={t('suppliers.smeField')} help={t('suppliers.smeHelp')} required />
        <YesNoInput source="vcse" label={t('suppliers.vcseField')} required />
        <YesNoInput source="local" label={t('suppliers.localField')} required />
      </Wide>
    </FormGrid>
  );
};

export const toSupplier = ({ name, registrationNumber, sme, vcse, local }: SupplierSave): SupplierSave => ({
  name,
  registrationNumber: registrationNumber || undefined,
  sme,
  vcse,
  local,
});
