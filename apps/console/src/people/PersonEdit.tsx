import { EditPage } from '../fields/EditPage.js';
import { Erasure } from './Erasure.js';
import { HeldWork } from './HeldWork.js';
import { Invitation } from './Invitation.js';
import { PersonInputs, toPerson } from './PersonInputs.js';
import { PersonTitle } from './PersonTitle.js';
import { SubjectAccess } from './SubjectAccess.js';
import { TheirSessions } from './TheirSessions.js';

const above = (
  <>
    <Invitation />
    <HeldWork />
    <TheirSessions />
    <SubjectAccess />
    <Erasure />
  </>
);

const PersonEdit = () => (
  <EditPage title={<PersonTitle />} toBody={toPerson} redirect="list" above={above}>
    <PersonInputs />
  </EditPage>
);

export default PersonEdit;
