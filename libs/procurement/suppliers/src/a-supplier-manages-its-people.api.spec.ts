import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentsModule } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAgain, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { LedgerEntryView, SupplierPersonView, SupplierView } from '@commonweal/wire';
import { SuppliersModule } from './suppliers.module.js';

let app: TestApplication;
let manager: SignedInAs;
let url: string;
let people: SupplierPersonView[];

const person = (name: string) => {
  const found = people.find((each) => each.name === name);
  if (!found) throw new Error(`There is nobody called ${name}.`);
  return found;
};

async function ask(method: 'GET' | 'POST' | 'DELETE', path: string, as: SignedInAs, body?: object) {
  const answer = await app.request<SupplierView & { code?: string }>(method, `${url}${path}`, { as, body });
  if (answer.status < 300) people = answer.body.people ?? [];
  return answer;
}
const invite = (name: string, as: SignedInAs) =>
  ask('POST', '/people', as, { name, email: `${name.toLowerCase()}@brightwater.example` });

beforeAll(async () => {
  app = await testApplication({ modules: [LedgerModule, IdentityModule, DocumentsModule, SuppliersModule] });
  manager = await signInAs(app, { roles: ['contract-manager'] });
});
afterAll(() => app.close());

async function aSupplier(): Promise<SignedInAs> {
  const body = { name: `Brightwater ${newId()}`, sme: true, vcse: false, local: true };
  const made = await app.request<SupplierView>('POST', '/api/suppliers', { as: manager, body });
  url = `/api/suppliers/${made.body.id}`;
  const first = `Ann${newId().slice(-6)}`;
  await invite(first, manager);
  return signInAgain(app, person(first).id);
}

describe('the lead contact of a supplier', () => {
  it('is the first who was named, invites colleagues and removes them, all on record', async () => {
    const ann = await aSupplier();
    expect(people).toMatchObject([{ leads: true }]);
    const ben = `Ben${newId().slice(-6)}`;
    expect((await invite(ben, ann)).status).toBe(201);
    expect(people.map(({ leads }) => leads)).toEqual([true, false]);
    const { id } = person(ben);
    expect((await ask('DELETE', `/people/${id}`, ann)).status).toBe(200);
    expect(people).toHaveLength(1);
    expect((await invite(ben, ann)).status).toBe(201);
    expect(person(ben).id).toBe(id);
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const record = `/api/ledger?subjectKind=supplier&subjectId=${url.slice(-36)}&sort=at&order=asc`;
    const { body } = await app.request<LedgerEntryView[]>('GET', record, { as: auditor });
    expect(body.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['added', manager.personId],
      ['person-added', manager.personId],
      ['person-added', ann.personId],
      ['person-removed', ann.personId],
      ['person-added', ann.personId],
    ]);
  });

  it('hands over, and is then one of the others', async () => {
    const ann = await aSupplier();
    const cat = `Cat${newId().slice(-6)}`;
    await invite(cat, ann);
    const { id } = person(cat);
    expect((await ask('DELETE', `/people/${ann.personId}`, ann)).body.code).toBe('lead-contact');
    expect((await ask('POST', `/people/${id}/lead`, ann)).status).toBe(200);
    expect(person(cat).leads).toBe(true);
    expect(await invite('Dan', ann)).toMatchObject({ status: 403, body: { code: 'not-lead-contact' } });
    expect(await ask('DELETE', `/people/${id}`, ann)).toMatchObject({ status: 403 });
    expect(await ask('POST', `/people/${ann.personId}/lead`, ann)).toMatchObject({ status: 403 });
    const catHerself = await signInAgain(app, id);
    expect(await ask('POST', `/people/${id}/lead`, catHerself)).toMatchObject({
      ...{ status: 409, body: { code: 'lead-already' } },
    });
    expect((await ask('DELETE', `/people/${ann.personId}`, catHerself)).status).toBe(200);
    expect((await app.request('GET', url, { as: ann })).status).toBe(401);
  });

  it('is somebody else when the council removes who it was', async () => {
    const ann = await aSupplier();
    const eve = `Eve${newId().slice(-6)}`;
    await invite(eve, ann);
    await ask('DELETE', `/people/${ann.personId}`, manager);
    expect(people).toMatchObject([{ name: eve, leads: true }]);
    await ask('DELETE', `/people/${person(eve).id}`, manager);
    await invite(`Flo${newId().slice(-6)}`, manager);
    expect(people).toMatchObject([{ leads: true }]);
  });

  it('sees and changes nothing of other suppliers, and of nobody who is not there', async () => {
    const ann = await aSupplier();
    const own = url;
    const stranger = await aSupplier();
    url = own;
    expect((await ask('GET', '', ann)).status).toBe(200);
    expect((await ask('GET', '', stranger)).status).toBe(404);
    expect((await invite('Gus', stranger)).status).toBe(404);
    expect((await ask('DELETE', `/people/${ann.personId}`, stranger)).status).toBe(404);
    expect((await ask('DELETE', `/people/${stranger.personId}`, ann)).status).toBe(404);
    expect((await ask('POST', `/people/${stranger.personId}/lead`, ann)).status).toBe(404);
    const taken = { name: 'Hal', email: 'hal@else.example' };
    expect((await ask('POST', '/people', ann, { ...taken, email: 'nonsense' })).status).toBe(422);
    expect((await ask('POST', '/people', ann, { email: taken.email })).status).toBe(422);
    expect((await ask('POST', '/people', ann, taken)).status).toBe(201);
    expect(await ask('POST', '/people', ann, taken)).toMatchObject({
      ...{ status: 409, body: { code: 'email-taken' } },
    });
  });
});
