import type { SupplierView } from '@commonweal/wire';
import { Edit, SaveButton, Toolbar, useRecordContext } from 'react-admin';
import { SimpleForm } from '../fields/Form.js';
import { useRefusal } from '../api/useRefusal.js';
import { useWords } from '../strings/useWords.js';
import { SupplierInputs, toSupplier } from './SupplierInputs.js';

const Name = () => <>{useRecordContext<SupplierView>()?.name}</>;

const SupplierEdit = () => {
  const t = useWords();
  return (
    <Edit
      title={<Name />}
      mutationMode="pessimistic"
      mutationOptions={{ onError: useRefusal('suppliers') }}
      transform={toSupplier}
      redirect="show"
      actions={false}
    >
      <SimpleForm
        warnWhenUnsavedChanges
        toolbar={
          <Toolbar>
            <SaveButton label={t('shell.save')} />
          </Toolbar>
        }
      >
        <SupplierInputs />
      </SimpleForm>
    </Edit>
  );
};

export default SupplierEdit;
