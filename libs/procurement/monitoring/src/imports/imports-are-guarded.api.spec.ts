import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ContractView } from '@commonweal/wire';
import { signInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import { Importing } from '../testing/imports/importing.js';
import { aWorkbook, cellsOf } from '../testing/imports/register.js';

let imports: Importing;
beforeAll(async () => void (imports = await Importing.begin()));
afterAll(() => imports.council.app.close());

describe('An import', () => {
  it('is for contract managers, each their own', async () => {
    const file = await aWorkbook(cellsOf(imports.aFreshOne()));
    const { id } = (await imports.upload(file)).body;
    for (const role of ['admin', 'lead', 'auditor'] as const) {
      const as = await signInAs(imports.council.app, { roles: [role] });
      expect((await imports.upload(file, as)).status).toBe(403);
      expect((await imports.accept(id, as)).status).toBe(403);
      expect(
        (await imports.council.app.request('GET', '/api/contracts/register-template', { as })).status,
      ).toBe(403);
    }
    expect((await imports.upload(file, imports.council.supplier)).status).toBe(403);
    const other = await signInAs(imports.council.app, { roles: ['contract-manager'] });
    expect(
      (await imports.council.app.request('GET', `/api/contract-imports/${id}`, { as: other })).status,
    ).toBe(404);
    expect((await imports.accept(id, other)).status).toBe(404);
    expect((await imports.accept(newId())).status).toBe(404);
    expect(
      (await imports.council.app.request('GET', '/api/contract-imports/constructor', { as: imports.manager }))
        .status,
    ).toBe(404);
  });

  it.each<[string, Buffer, string]>([
    ['is no archive', Buffer.from('Reference,Title'), 'file-unreadable'],
    ['is empty', Buffer.alloc(0), 'file-empty'],
    ['has 6 MB', Buffer.alloc(6 * 1024 * 1024, 'PK'), 'file-too-large'],
    ['has more than any upload', Buffer.alloc(21 * 1024 * 1024), 'file-too-large'],
  ])('of a file that %s is refused', async (_, content, code) => {
    const before = await imports.stored();
    const refused = await imports.upload<Record<string, unknown>>(content);
    expect(refused).toMatchObject({ status: 422, body: { code, errors: { file: [expect.any(String)] } } });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(await imports.stored()).toEqual(before);
  });

  it('without a file is refused', async () => {
    const bare = await imports.council.app.request('POST', '/api/contract-imports', {
      as: imports.manager,
      body: {},
    });
    expect(bare).toMatchObject({ status: 422, body: { code: 'file-missing' } });
  });

  it('takes text that looks like a formula, and names of the language, for what they are', async () => {
    const { contracts, people } = imports.aFreshOne();
    const [line = {}] = contracts;
    const formula = "=cmd|'/c calc'!A1";
    const cells = cellsOf(
      {
        contracts: [{ ...line, Title: formula, Supplier: '__proto__', constructor: 'x' }],
        obligations: [],
        people: [],
      },
      ['constructor', '__proto__'],
    );
    const seen = (
      await imports.upload(
        await aWorkbook({
          ...cells,
          People: cellsOf({ people: people.map((each) => ({ ...each, Supplier: '__proto__' })) }).People,
        }),
      )
    ).body;
    expect(seen.problems).toEqual([]);
    expect((await imports.accept(seen.id)).status).toBe(200);
    const [contract] = await imports.get<ContractView[]>('/api/contracts?q=__proto__');
    expect(contract).toMatchObject({ title: formula, supplier: '__proto__' });
    expect(Object.hasOwn(Object.prototype, 'reference')).toBe(false);
  });
});
