import type { ContractUpdate, ContractView } from '@commonweal/wire';
import { Edit, SaveButton, Toolbar, useRecordContext } from 'react-admin';
import { SimpleForm } from '../fields/Form.js';
import { useRefusal } from '../api/useRefusal.js';
import { useWords } from '../strings/useWords.js';
import { ContractChangeInputs } from './ContractInputs.js';

const Name = () => <>{useRecordContext<ContractView>()?.title}</>;

/** Only what may change; what was left empty stays as it is. */
const toBody = (of: ContractUpdate): ContractUpdate => ({
  ...{ title: of.title, valueExVat: of.valueExVat, managerId: of.managerId || undefined },
  ...{ type: of.type || undefined, estimatedValueIncVat: of.estimatedValueIncVat },
  ...{ commencedOn: of.commencedOn || undefined, signedOn: of.signedOn || undefined },
  ...{ description: of.description || undefined, process: of.process || undefined },
  ...{ irrecoverableVat: of.irrecoverableVat, reviewDates: of.reviewDates?.filter(Boolean) },
});

const ContractEdit = () => {
  const t = useWords();
  return (
    <Edit
      title={<Name />}
      mutationMode="pessimistic"
      mutationOptions={{ onError: useRefusal('contracts') }}
      transform={toBody}
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
        <ContractChangeInputs />
      </SimpleForm>
    </Edit>
  );
};

export default ContractEdit;
