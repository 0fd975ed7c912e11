import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContractView, DeadAddressView, MessageView, SupplierView } from '@commonweal/wire';
import { signInAs } from '@commonweal/identity/testing';
import { SmtpInbox } from '@commonweal/messages/testing';
import { newId } from '@commonweal/platform';
import { Council } from '../testing/council.js';

const inbox = new SmtpInbox();
let council: Council;
let contract: ContractView;

const get = async <T>(path: string) =>
  (await council.app.request<T>('GET', path, { as: council.manager })).body;
const deadAddresses = () => get<DeadAddressView[]>('/api/dead-addresses?standing=true');
const theDead = async () => {
  const [dead, ...others] = await deadAddresses();
  expect(others).toEqual([]);
  if (!dead) throw new Error('No address is dead.');
  return dead;
};
const supplier = () => get<SupplierView>(`/api/suppliers/${council.supplierId}`);
const resend = (id: string, body: object = { reason: 'The address was mended.' }, as = council.manager) =>
  council.app.request<DeadAddressView & { code?: string }>('POST', `/api/dead-addresses/${id}/resending`, {
    ...{ as, body },
  });
/** What the person gets on the day on which the first return is due. */
const theDueDay = async () => {
  await council.live('2026-04-16');
  await council.app.drain();
};

beforeAll(async () => {
  council = await Council.found({ SMTP_URL: await inbox.listen() });
  await council.on('2026-04-01');
  contract = await council.aContract({ startsOn: '2026-01-01' });
  await council.promise(contract.id);
  await council.app.drain();
  inbox.misbehave(council.supplierMail, 'address-refused');
  await theDueDay();
});
afterAll(async () => {
  await council.app.close();
  await inbox.close();
});

describe('an address at which no mail arrives', () => {
  it('is on record with what the provider said, and the contracts and open returns that hang on it', async () => {
    const dead = await theDead();
    expect(dead).toMatchObject({
      ...{ address: council.supplierMail, standing: true, failures: 1, toSendAgain: 1 },
      ...{ since: '2026-04-16T09:30:00.000Z', said: expect.stringContaining('No such mailbox') },
      ...{ name: 'Sam Taylor', supplierId: council.supplierId },
    });
    expect(dead.hanging.map(({ kind, title }) => [kind, title])).toEqual([
      ['contract', `${contract.reference} ${contract.title}`],
      ['return', `${contract.reference} ${contract.title}`],
    ]);
    expect((await supplier()).people).toMatchObject([{ deadAddressId: dead.id }]);
  });

  it('is one, however often mail comes back', async () => {
    const before = await theDead();
    await council.live('2026-04-17');
    expect(await theDead()).toMatchObject({
      id: before.id,
      since: before.since,
      failures: 2,
      toSendAgain: 2,
    });
  });

  it('is seen by who has its contracts in scope, without those that are not', async () => {
    const elsewhere = await signInAs(council.app, { roles: ['contract-manager'], directorates: ['roads'] });
    const { id } = await theDead();
    const seen = await council.app.request<DeadAddressView>('GET', `/api/dead-addresses/${id}`, {
      as: elsewhere,
    });
    expect(seen.body.hanging).toEqual([]);
    const panel = await signInAs(council.app, { roles: ['panel'] });
    expect((await council.app.request('GET', '/api/dead-addresses', { as: panel })).status).toBe(403);
  });

  it('keeps what failed until the address is mended', async () => {
    const { id } = await theDead();
    expect(await resend(id)).toMatchObject({ status: 409, body: { code: 'address-still-dead' } });
    expect((await resend(id, {})).status).toBe(422);
    expect((await resend(newId())).status).toBe(404);
    expect((await resend(id, { reason: 'x' }, council.supplier)).status).toBe(403);
  });
});

describe('mending it', () => {
  const url = () => `/api/suppliers/${council.supplierId}/people/${council.supplier.personId}`;

  it('by another address of the same person settles it everywhere, and what failed goes out again', async () => {
    const { id, personVersion } = await theDead();
    const body = { name: 'Sam Taylor', email: `sam.taylor-${newId()}@supplier.test` };
    const correct = (ifMatch: number) =>
      council.app.request('PATCH', url(), { as: council.manager, ifMatch, body });
    expect((await correct(personVersion + 7)).status).toBe(412);
    expect((await correct(personVersion)).status).toBe(200);
    expect(await deadAddresses()).toEqual([]);
    const mended = await get<DeadAddressView>(`/api/dead-addresses/${id}`);
    expect(mended).toMatchObject({ standing: false, nowAt: body.email, toSendAgain: 2 });
    expect((await resend(id)).body).toMatchObject({ toSendAgain: 0 });
    await council.app.drain();
    // Of the two reminders that failed the latest alone.
    expect(inbox.to(body.email).map(({ subject }) => subject)).toEqual([
      'Overdue: CT-2026-0001 Grounds maintenance',
    ]);
    council.supplierMail = body.email;
  });

  it('is not needed where a later mail does arrive', async () => {
    const other = await council.aContract({ title: 'Hedges', startsOn: '2026-01-02' });
    await council.promise(other.id, { frequency: 'monthly' });
    await council.app.drain();
    inbox.misbehave(council.supplierMail, 'address-refused');
    await council.live('2026-05-18');
    await council.app.drain();
    const { id } = await theDead();
    inbox.behave();
    await council.live('2026-06-08');
    await council.app.drain();
    expect(await deadAddresses()).toEqual([]);
    inbox.misbehave(council.supplierMail, 'address-refused');
    await council.live('2026-06-15');
    await council.app.drain();
    expect(await theDead()).toMatchObject({ id, failures: 1 });
  });

  it('by somebody else, who leads from then on, is told what failed, and is named on every contract', async () => {
    const { id, toSendAgain } = await theDead();
    const body = { name: 'Ann Lee', email: `ann-${newId()}@supplier.test` };
    const replace = (given: object, as = council.manager) =>
      council.app.request<SupplierView>('POST', `${url()}/successor`, { as, body: given });
    expect((await replace({ name: 'Sam', email: council.supplierMail })).status).toBe(422);
    expect((await replace({ name: 'Ann Lee' })).status).toBe(422);
    expect((await replace(body, council.supplier)).status).toBe(403);
    const replaced = await replace(body);
    expect(replaced.body.people).toMatchObject([{ name: 'Ann Lee', leads: true }]);
    expect((await replace(body)).status).toBe(404);
    expect(await deadAddresses()).toEqual([]);
    const mended = (await resend(id)).body;
    expect(toSendAgain).toBeGreaterThan(0);
    expect(mended).toMatchObject({ nowAt: body.email, toSendAgain: 0 });
    await council.app.drain();
    expect(JSON.stringify(inbox.to(body.email).map(({ text }) => text))).toContain('Hedges');
    const about = await get<MessageView[]>(`/api/messages?q=${body.email}`);
    expect(about.every(({ state }) => state === 'sent' || state === 'planned')).toBe(true);
  });
});
