import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MessageView, SupplierView } from '@commonweal/wire';
import { signInAgain, signInAs } from '@commonweal/identity/testing';
import { Council } from './testing/council.js';

let council: Council;

beforeAll(async () => {
  council = await Council.found();
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
