import type { SupplierView } from '@commonweal/wire';
import { useRecordContext } from 'react-admin';
import { EditPage } from '../fields/EditPage.js';
import { SupplierInputs, toSupplier } from './SupplierInputs.js';

const Name = () => <>{useRecordContext<SupplierView>()?.name}</>;

const SupplierEdit = () => (
  <EditPage title={<Name />} toBody={toSupplier}>
    <SupplierInputs />
  </EditPage>
);

export default SupplierEdit;
