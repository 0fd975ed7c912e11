import { Create, SaveButton, SimpleForm, Toolbar } from 'react-admin';
import { Lead } from '../shell/Lead.js';
import { useWords } from '../strings/useWords.js';
import { PersonInputs, toPerson } from './PersonInputs.js';

const PersonCreate = () => {
  const t = useWords();
  return (
    <>
      <Lead>{t('people.addLead')}</Lead>
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
