import { Create, SaveButton, Toolbar } from 'react-admin';
import { SimpleForm } from '../fields/Form.js';
import { Lead } from '../shell/Lead.js';
import { useWords } from '../strings/useWords.js';
import { ContractInputs } from './ContractInputs.js';

const ContractCreate = () => {
  const t = useWords();
  return (
    <>
      <Lead>{t('contract.enterLead')}</Lead>
      <Create title={t('contract.enter')} redirect="show" actions={false}>
        <SimpleForm
          warnWhenUnsavedChanges
          sanitizeEmptyValues
          toolbar={
            <Toolbar>
              <SaveButton label={t('contract.enterIt')} alwaysEnable />
            </Toolbar>
          }
        >
          <ContractInputs />
        </SimpleForm>
      </Create>
    </>
  );
};

export default ContractCreate;
