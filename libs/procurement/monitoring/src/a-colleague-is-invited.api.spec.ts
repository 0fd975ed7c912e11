import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { ContractView, MailPreview, MessageSample, MessageView, SupplierView } from '@commonweal/wire';
import { signInAgain, signInAs } from '@commonweal/identity/testing';
import { aTemplate } from '@commonweal/messages/testing';
import { Council } from './testing/council.js';

let council: Council;

beforeAll(async () => {
  council = await Council.found({}, [
    aTemplate(
      'contract-handed-over',
      'contract-handed-over',
      '((contract)): ((link))',
      'Yours: ((contract))',
    ),
  ]);
  await council.on('2026-04-08');
});
afterAll(() => council.app.close());

it('who joins a supplier that reports is invited, once, and sees its returns; who joins one that does not yet is not', async () => {
  const supplierId = await council.aSupplier('Canley Caterers Ltd');
  const add = async (name: string) => {
    const body = { name, email: `${name.toLowerCase()}@canley.example` };
    const url = `/api/suppliers/${supplierId}/people`;
    const { body: view } = await council.app.request<SupplierView>('POST', url, {
      as: council.manager,
      body,
    });
    await council.app.drain();
    return view.people?.find((each) => each.name === name)?.id ?? '';
  };
  const invited = async () => {
    const admin = await signInAs(council.app, { roles: ['admin'] });
    const url = '/api/messages?perPage=100';
    const { body } = await council.app.request<MessageView[]>('GET', url, { as: admin });
    return body
      .filter(({ kind, address }) => kind === 'invitation' && address.endsWith('@canley.example'))
      .map(({ to }) => to)
      .sort();
  };
  await add('Ann');
  expect(await invited()).toEqual([]);
  const contract = await council.aContract({ supplierId });
  await council.promise(contract.id);
  expect(await invited()).toEqual(['Ann']);
  const ben = await signInAgain(council.app, await add('Ben'));
  expect(await invited()).toEqual(['Ann', 'Ben']);
  const [first] = await council.returns(contract.id);
  const seen = await council.app.request('GET', `/api/returns/${first?.id}`, { as: ben });
  expect(seen.status).toBe(200);
});

it('who is given a contract is told, unless they took it themselves', async () => {
  const contract = await council.aContract();
  const told = async () => {
    const url = `/api/messages?subjectId=${contract.id}`;
    const { body } = await council.app.request<MessageView[]>('GET', url, { as: council.manager });
    return body.map(({ to, why, link }) => [to, why, link]);
  };
  const ann = await signInAs(council.app, { name: 'Ann Lee', roles: ['contract-manager'] });
  const give = (managerId: string, ifMatch: number) =>
    council.app.request<ContractView>('PATCH', `/api/contracts/${contract.id}`, {
      ...{ as: council.manager, ifMatch, body: { managerId } },
    });
  const given = await give(ann.personId, contract.version);
  expect(await told()).toEqual([
    ['Ann Lee', 'Tom Okafor gave the contract to them.', `/contracts/${contract.id}/show`],
  ]);
  expect((await give(council.manager.personId, given.body.version)).status).toBe(200);
  expect(await told()).toHaveLength(1);
});

it('what the latest messages of a kind say is told for previews, without a link that lets somebody in', async () => {
  const editor = await signInAs(council.app, { roles: ['policy-editor'] });
  const samples = (kind: string, as = editor) =>
    council.app.request<MessageSample[]>('GET', `/api/message-kinds/${kind}/samples`, { as });
  const links = async () =>
    (await council.app.get(DataSource).query<{ count: string }[]>('SELECT count(*) FROM one_time_secret'))[0]
      ?.count;
  const before = await links();
  expect((await samples('contract-handed-over')).body).toMatchObject([
    { to: 'Ann Lee', values: { name: 'Ann Lee', contract: expect.stringMatching(/^CT-2026-/) } },
  ]);
  const [welcome] = (await samples('invitation')).body;
  expect(welcome?.values).toMatchObject({ link: 'https://example.org/supplier#link=…' });
  const preview = async (kind: string, body: object, as = editor) =>
    council.app.request<MailPreview>('POST', `/api/message-kinds/${kind}/preview`, { as, body });
  const draft = { subject: 'For ((name))', body: '# ((contract))\n\n* ((link))\n* ((suplier)) ((council)' };
  const subject = 'For ((name))';
  expect((await preview('invitation', { ...draft, message: welcome?.id })).body).toEqual({
    subject: `For ${welcome?.to}`,
    blocks: [
      { is: 'heading', lines: [welcome?.values['contract'] ?? '((contract))'] },
      { is: 'bullets', lines: ['https://example.org/supplier#link=…', '((suplier)) ((council)'] },
    ],
    text: expect.stringContaining('* https://example.org/supplier#link=…'),
  });
  expect((await preview('invitation', { subject })).body.subject).toMatch(/^For \w/);
  expect((await preview('nonsense', draft)).status).toBe(404);
  expect((await preview('invitation', draft, council.supplier)).status).toBe(403);
  expect(await links()).toBe(before);
  expect((await samples('nonsense')).status).toBe(404);
  expect((await samples('invitation', council.supplier)).status).toBe(403);
  const elsewhere = await signInAs(council.app, { roles: ['policy-editor'], directorates: ['roads'] });
  expect((await samples('invitation', elsewhere)).body).toEqual([]);
});
