import { newId, Transaction } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { PersonSave } from '@commonweal/wire';
import { PeopleCommands } from '../people/people-commands.js';
import { Sessions } from '../session/sessions.js';

export interface SignedInAs {
  personId: string;
  cookie: string;
}

/** A person who may sign in; says only what matters: `aPerson(app, { roles: ['lead'] })`. @returns the id */
export async function aPerson(app: TestApplication, person: Partial<PersonSave> = {}): Promise<string> {
  const id = newId();
  const body: PersonSave = {
    ...{
      name: 'Somebody',
      email: `${id}@example.org`,
      roles: ['lead'],
      directorates: [],
      categories: [],
      active: true,
    },
    ...person,
  };
  const made = await app.get(Transaction).run((tx) => app.get(PeopleCommands).create(tx, body, null));
  return made.id;
}

/** `const lead = await signInAs(app, { roles: ['lead'] }); app.request('GET', '/api/…', { as: lead })` */
export async function signInAs(app: TestApplication, person: Partial<PersonSave> = {}): Promise<SignedInAs> {
  return signInAgain(app, await aPerson(app, person));
}

/** A new session for somebody who is there already: sessions end while days pass. */
export async function signInAgain(app: TestApplication, personId: string): Promise<SignedInAs> {
  const token = await app
    .get(Transaction)
    .run((tx) => app.get(Sessions).begin(tx, { personId, way: 'password', browser: 'A spec' }));
  return { personId, cookie: `commonweal_session=${token}` };
}
