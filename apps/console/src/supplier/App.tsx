import type { SessionView } from '@commonweal/wire';
import { MyAssessments } from './assessments/MyAssessments.js';
import { MyCertificates } from './certificates/MyCertificates.js';
import { Frame, Waiting } from './Frame.js';
import { forgetLink } from './link.js';
import { MyPeople } from './people/MyPeople.js';
import { MyReturns } from './MyReturns.js';
import { placeOf, usePath } from './place.js';
import { ReturnPage } from './return/ReturnPage.js';
import { SignIn } from './sign-in/SignIn.js';
import { NotSupplier, OutOfReach, Trouble } from './Trouble.js';
import { useSession } from './useSession.js';

const Place = ({ person, onSignedOut }: { person: SessionView; onSignedOut: () => void }) => {
  const place = placeOf(usePath());
  if (place.at === 'people') return <MyPeople me={person} onSignedOut={onSignedOut} />;
  if (place.at === 'certificates') return <MyCertificates me={person} onSignedOut={onSignedOut} />;
  if (place.at === 'assessments') return <MyAssessments onSignedOut={onSignedOut} />;
  if (place.at === 'returns') return <MyReturns onSignedOut={onSignedOut} />;
  if (place.at === 'return') return <ReturnPage key={place.id} id={place.id} onSignedOut={onSignedOut} />;
  return <Trouble what="page" />;
};

/** The pages of suppliers: in by the mailed link and a code, then returns. */
export const App = ({ link }: { link: string | undefined }) => {
  const { session, ask, signOut, entered, ended } = useSession();
  const enter = (person: SessionView) => {
    forgetLink();
    entered(person);
  };
  const leave = () => void signOut().catch(ask);
  const person = session.is === 'person' ? session.person : undefined;
  return (
    <Frame name={person?.name} onSignOut={leave}>
      {session.is === 'asking' && <Waiting />}
      {session.is === 'out-of-reach' && <OutOfReach onRetry={() => void ask()} />}
      {session.is === 'nobody' && <SignIn link={link} ended={session.ended} onEnter={enter} />}
      {person && !person.roles.includes('supplier') && <NotSupplier name={person.name} onSignOut={leave} />}
      {person?.roles.includes('supplier') && <Place person={person} onSignedOut={ended} />}
    </Frame>
  );
};
