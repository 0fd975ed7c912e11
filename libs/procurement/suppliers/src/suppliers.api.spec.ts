import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DocumentsModule } from '@commonweal/documents';
import { IdentityModule } from '@commonweal/identity';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { LedgerModule } from '@commonweal/ledger';
import { newId } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { SupplierView } from '@commonweal/wire';
import { SuppliersModule } from './suppliers.module.js';

let app: TestApplication;
let manager: SignedInAs;
const kinds = { sme: true, vcse: false, local: true };

beforeAll(async () => {
  app = await testApplication({ modules: [LedgerModule, IdentityModule, DocumentsModule, SuppliersModule] });
  manager = await signInAs(app, { roles: ['contract-manager'] });
});
afterAll(() => app.close());

const add = (body: object, as = manager) => app.request<SupplierView>('POST', '/api/suppliers', { as, body });

describe('the register of suppliers', () => {
  it('adds, changes and finds a supplier with its people', async () => {
    const made = await add({ name: 'Brightwater Ltd', registrationNumber: '0123', ...kinds });
    expect(made).toMatchObject({ status: 201, body: { name: 'Brightwater Ltd', version: 1 } });
    const url = `/api/suppliers/${made.body.id}`;
    const changed = await app.request<SupplierView>('PATCH', url, {
      ...{ as: manager, ifMatch: 1 },
      body: { name: 'Brightwater CIC', ...kinds, vcse: true },
    });
    expect(changed.body).toMatchObject({ name: 'Brightwater CIC', vcse: true, version: 2 });
    const staffed = await app.request<SupplierView>('POST', `${url}/people`, {
      ...{ as: manager, body: { name: 'Sam Supplier', email: 'sam@brightwater.example' } },
    });
    expect(staffed.body.people).toMatchObject([{ name: 'Sam Supplier', active: true }]);
    const personId = staffed.body.people?.[0]?.id ?? '';
    const left = await app.request<SupplierView>('DELETE', `${url}/people/${personId}`, { as: manager });
    expect(left.body.people).toEqual([]);
    const found = await app.request<SupplierView[]>('GET', '/api/suppliers?q=bright', { as: manager });
    expect(found.headers['x-total-count']).toBe('1');
  });

  it('refuses what is missing, wrong, taken, stale, unknown or not allowed, and writes nothing', async () => {
    await add({ name: 'First', registrationNumber: '77', ...kinds });
    const count = async () =>
      (await app.request('GET', '/api/suppliers', { as: manager })).headers['x-total-count'];
    const before = await count();
    expect(await add({ registrationNumber: '78', ...kinds })).toMatchObject({
      status: 422,
      body: { errors: { name: expect.anything() } },
    });
    expect((await add({ name: 'X', ...kinds, sme: 'yes' })).status).toBe(422);
    expect((await add({ name: 'X', ...kinds, rating: 5 })).status).toBe(422);
    expect(await add({ name: 'Second', registrationNumber: '77', ...kinds })).toMatchObject({
      status: 409,
      body: { code: 'number-taken' },
    });
    const auditor = await signInAs(app, { roles: ['auditor'] });
    expect((await add({ name: 'X', ...kinds }, auditor)).status).toBe(403);
    expect((await app.request('GET', `/api/suppliers/${newId()}`, { as: manager })).status).toBe(404);
    expect((await app.request('GET', '/api/suppliers/nonsense', { as: manager })).status).toBe(404);
    expect(await count()).toBe(before);
  });

  it('gives a supplier’s own people nothing of the register', async () => {
    const made = await add({ name: 'Own', ...kinds });
    const person = await signInAs(app, { roles: ['supplier'], supplierId: made.body.id });
    expect((await app.request('GET', '/api/suppliers', { as: person })).status).toBe(403);
  });
});
