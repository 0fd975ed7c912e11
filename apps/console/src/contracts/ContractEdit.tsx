import type { ContractUpdate, ContractView } from '@commonweal/wire';
import { useRecordContext } from 'react-admin';
import { EditPage } from '../fields/EditPage.js';
import { ContractChangeInputs } from './ContractInputs.js';

const Name = () => <>{useRecordContext<ContractView>()?.title}</>;

/** Null takes away what was said before. */
type Changed = { [Field in keyof ContractUpdate]: ContractUpdate[Field] | null };

/** Only what may change. A contract has a title, a value and a manager: the engine says so where one is missing. */
const toBody = (of: ContractUpdate): Changed => ({
  ...{ title: of.title ?? '', valueExVat: of.valueExVat ?? null, managerId: of.managerId || null },
  ...{ type: of.type || null, estimatedValueIncVat: of.estimatedValueIncVat ?? null },
  ...{ commencedOn: of.commencedOn || null, signedOn: of.signedOn || null },
  ...{ description: of.description || null, process: of.process || null },
  ...{ irrecoverableVat: of.irrecoverableVat ?? null, reviewDates: of.reviewDates?.filter(Boolean) ?? [] },
});

const ContractEdit = () => (
  <EditPage title={<Name />} toBody={toBody}>
    <ContractChangeInputs />
  </EditPage>
);

export default ContractEdit;
