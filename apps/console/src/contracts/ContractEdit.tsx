import type { ContractUpdate, ContractView } from '@commonweal/wire';
import { Edit, SaveButton, SimpleForm, Toolbar, useRecordContext } from 'react-admin';
import { useWords } from '../strings/useWords.js';
import { ContractChangeInputs } from './ContractInputs.js';

const Name = () => <>{useRecordContext<ContractView>()?.title}</>;

const toBody = ({ title, valueExVat, managerId }: ContractUpdate): ContractUpdate => ({
  title,
  valueExVat,
  managerId: managerId || undefined,
});

const ContractEdit = () => {
  const t = useWords();
  return (
    <Edit title={<Name />} mutationMode="pessimistic" transform={toBody} redirect="show" actions={false}>
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
