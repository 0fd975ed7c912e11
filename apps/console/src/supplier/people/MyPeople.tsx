import type { SessionView, SupplierView } from '@commonweal/wire';
import { useCallback, useState } from 'react';
import { engine } from '../engine.js';
import { BackToReturns, Page, Waiting } from '../Frame.js';
import { say } from '../say.js';
import { Failed } from '../Trouble.js';
import { useAsked } from '../useAsked.js';
import { Invite } from './Invite.js';
import { PersonCard } from './PersonCard.js';

/** Who reports for the company; its lead contact invites and removes. */
export const MyPeople = ({ me, onSignedOut }: { me: SessionView; onSignedOut: () => void }) => {
  const id = me.supplierId ?? '';
  const { data, error, ask, put } = useAsked(
    useCallback(() => engine.supplier(id), [id]),
    onSignedOut,
  );
  const [said, setSaid] = useState('');
  if (error) return <Failed error={error} onRetry={() => void ask()} />;
  if (!data) return <Waiting />;
  const { people = [] } = data;
  const lead = people.find(({ leads }) => leads);
  const iLead = lead?.id === me.personId;
  const done = (view: SupplierView, words: string) => {
    put(view);
    setSaid(words);
  };
  return (
    <Page title={say('people.title', { company: data.name })} before={<BackToReturns />}>
      <p>{say('people.lead')}</p>
      {!iLead && <p>{lead ? say('people.leadSays', { lead: lead.name }) : say('people.nobodyLeads')}</p>}
      <div role="status">{said && <p className="panel good">{said}</p>}</div>
      <ul className="items">
        {people.map((person) => (
          <PersonCard key={person.id} of={data} person={person} me={me} iLead={iLead} onDone={done} />
        ))}
      </ul>
      {iLead && <Invite supplierId={id} onDone={done} />}
    </Page>
  );
};
