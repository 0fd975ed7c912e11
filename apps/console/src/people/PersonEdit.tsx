import { Edit, SaveButton, Toolbar } from 'react-admin';
import { SimpleForm } from '../fields/Form.js';
import { useRefusal } from '../api/useRefusal.js';
import { useWords } from '../strings/useWords.js';
import { Erasure } from './Erasure.js';
import { HeldWork } from './HeldWork.js';
import { Invitation } from './Invitation.js';
import { PersonInputs, toPerson } from './PersonInputs.js';
import { PersonTitle } from './PersonTitle.js';
import { SubjectAccess } from './SubjectAccess.js';
import { TheirSessions } from './TheirSessions.js';

const PersonEdit = () => {
  const t = useWords();
  return (
    <Edit
      title={<PersonTitle />}
      mutationMode="pessimistic"
      mutationOptions={{ onError: useRefusal('people') }}
      transform={toPerson}
      redirect="list"
      actions={false}
    >
      <Invitation />
      <HeldWork />
      <TheirSessions />
      <SubjectAccess />
      <Erasure />
      <SimpleForm
        noValidate
        warnWhenUnsavedChanges
        toolbar={
          <Toolbar>
            <SaveButton label={t('shell.save')} />
          </Toolbar>
        }
      >
        <PersonInputs />
      </SimpleForm>
    </Edit>
  );
};

export default PersonEdit;
