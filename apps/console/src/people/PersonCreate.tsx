import { Create, SaveButton, Toolbar } from 'react-admin';
import { SimpleForm } from '../fields/Form.js';
import { useWaysIn } from '../account/useWaysIn.js';
import { Lead } from '../shell/Lead.js';
import { useWords } from '../strings/useWords.js';
import { PersonInputs, toPerson } from './PersonInputs.js';

const PersonCreate = () => {
  const t = useWords();
  const { password, provider } = useWaysIn();
  return (
    <>
      <Lead>{t(password ? 'people.addLead' : 'people.addLeadProvider', { provider })}</Lead>
      <Create
        title={t('people.add')}
        redirect="edit"
        transform={toPerson}
        actions={false}
        record={{ active: true, roles: [] }}
      >
        <SimpleForm
          noValidate
          toolbar={
            <Toolbar>
              <SaveButton label={t('people.addIt')} alwaysEnable />
            </Toolbar>
          }
        >
          <PersonInputs />
        </SimpleForm>
      </Create>
    </>
  );
};

export default PersonCreate;
