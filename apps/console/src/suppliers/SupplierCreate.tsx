import { Create, SaveButton, Toolbar } from 'react-admin';
import { SimpleForm } from '../fields/Form.js';
import { useWords } from '../strings/useWords.js';
import { SupplierInputs, toSupplier } from './SupplierInputs.js';

const atFirst = { sme: false, vcse: false, local: false };

const SupplierCreate = () => {
  const t = useWords();
  return (
    <Create
      title={t('suppliers.add')}
      redirect="show"
      transform={toSupplier}
      record={atFirst}
      actions={false}
    >
      <SimpleForm
        warnWhenUnsavedChanges
        toolbar={
          <Toolbar>
            <SaveButton label={t('suppliers.addIt')} alwaysEnable />
          </Toolbar>
        }
      >
        <SupplierInputs />
      </SimpleForm>
    </Create>
  );
};

export default SupplierCreate;
