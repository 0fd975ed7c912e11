import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import { aHouse, Seen } from '@commonweal/procurements/testing';
import type { SearchView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { ReportingModule } from './reporting.module.js';

let app: TestApplication;
let housing: SignedInAs;
let health: SignedInAs;
let admin: SignedInAs;

beforeAll(async () => {
  app = await aHouse(undefined, [ReportingModule]);
  housing = await signInAs(app, { roles: ['lead'], name: 'Hal Housing', directorates: ['housing'] });
  health = await signInAs(app, { roles: ['lead'], name: 'Hetty Health', directorates: ['public-health'] });
  admin = await signInAs(app, { roles: ['admin'], name: 'Ada Administrator' });
  await Seen.opened(app, housing, { title: 'School catering 100%' });
  await Seen.opened(app, housing, { title: 'Catering for the town hall' });
  await contractOf('Care homes: catering', 'housing');
});
afterAll(() => app.close());

async function contractOf(title: string, directorate: string): Promise<void> {
  const [supplier, id] = [newId(), newId()];
  const database = app.get(DataSource);
  await database.query(
    `INSERT INTO supplier (id, name, registration_number, sme, vcse, local, version) VALUES ($1, 'Millbrook Kitchens CIC', '07123456', true, true, true, 1)`,
    [supplier],
  );
  await database.query(
    `INSERT INTO contract (id, reference, title, supplier_id, category, directorate, regime, value_ex_vat, starts_on, ends_on, state, source, version)
     VALUES ($1, 'CT-7', $2, $3, 'facilities', $4, 'PA23', 1, '2026-01-01', '2027-12-31', 'running', 'entered', 1)`,
    [id, title, supplier, directorate],
  );
}

const search = (q: string, as: SignedInAs) =>
  app.request<SearchView>('GET', `/api/search?q=${encodeURIComponent(q)}`, { as });
const found = async (q: string, as = housing) =>
  (await search(q, as)).body.found.map(({ kind, title }) => `${kind}: ${title}`);

it('finds procurements and contracts by words of their titles, in any order and any case', async () => {
  expect(await found('CATERING school')).toEqual(['procurement: School catering 100%']);
  expect((await found('catering')).sort()).toEqual([
    'contract: Care homes: catering',
    'procurement: Catering for the town hall',
    'procurement: School catering 100%',
  ]);
});

it('forgives slips of the keyboard, where nothing is spelt so', async () => {
  expect(await found('scool catring')).toEqual(['procurement: School catering 100%']);
  expect((await search('catring', housing)).body.nearly).toBe(true);
  expect((await found('catring'))[0]).toBe('procurement: Catering for the town hall');
  expect(await found('milbrook')).toEqual(['supplier: Millbrook Kitchens CIC']);
});

it('finds by reference and by company number, and what is most like comes first', async () => {
  expect((await found('PR-2026-0001'))[0]).toBe('procurement: School catering 100%');
  expect(await found('CT-7')).toContain('contract: Care homes: catering');
  expect(await found('07123456')).toEqual(['supplier: Millbrook Kitchens CIC']);
});

it('takes signs that mean something to the database as they are', async () => {
  expect(await found('100%')).toEqual(['procurement: School catering 100%']);
  expect(await found('___')).toEqual([]);
  expect((await search("') or 1=1 --", housing)).status).toBe(200);
});

it('finds policy documents, with the kind that leads to their page', async () => {
  const { body } = await search('apprentices', housing);
  expect(body.nearly).toBe(false);
  const indicator = body.found.find(({ document }) => document === 'indicator');
  expect(indicator?.link).toMatch(/^\/documents\/indicator:.*apprentices.*\/show$/);
});

it('finds what was promised, certificates, files and what was said, of what one may read', async () => {
  const school = (await search('School catering', housing)).body.found[0]?.id ?? '';
  const database = app.get(DataSource);
  await database.query(
    `INSERT INTO attachment (id, owner_kind, owner_id, place, name, type, size, hash, added_by_id, added_at, retain_until)
     VALUES ($1, 'procurement', $2, 'need', 'Zucchini survey.pdf', 'application/pdf', 1, $3, $4, now(), '2033-01-01')`,
    [newId(), school, 'a'.repeat(64), housing.personId],
  );
  await database.query(
    `INSERT INTO obligation (id, contract_id, title, type, theme, over_time, over_contracts, direction, profile, frequency, due_offset_days, returns_from, version)
     SELECT $1, id, 'Zucchini grown locally', 'quantity', 'Planet', 'sum', 'sum', 'more', 'even', 'quarterly', 10, '2026-01-01', 1 FROM contract`,
    [newId()],
  );
  await database.query(
    `INSERT INTO certificate (id, supplier_id, name, issuer, number, issued_on, expires_on, state, version)
     SELECT $1, id, 'Zucchini hygiene', 'FSA', 'ZZ-1', '2026-01-01', '2027-01-01', 'current', 1 FROM supplier`,
    [newId()],
  );
  const said = { subjectKind: 'procurement', subjectId: school, text: 'Ask the zucchini growers first.' };
  expect((await app.request('POST', '/api/comments', { as: housing, body: said })).status).toBe(201);
  const all = [
    'obligation: Zucchini grown locally',
    'certificate: Zucchini hygiene',
    'file: Zucchini survey.pdf',
    'comment: Ask the zucchini growers first.',
  ];
  expect(await found('zucchini')).toEqual(all);
  expect(await found('zuchini')).toEqual(all);
  expect(await found('zucchini', health)).toEqual(['certificate: Zucchini hygiene']);
  expect(await found('zucchini', admin)).not.toContainEqual(expect.stringMatching(/^(file|comment)/));
});

it('finds nothing of another directorate, and people for the administrator alone', async () => {
  expect(await found('catering school', health)).toEqual([]);
  expect(await found('catring', health)).not.toContainEqual(expect.stringMatching(/^(procurement|contract)/));
  expect(await found('Hetty')).toEqual([]);
  expect(await found('Hety', admin)).toContain('person: Hetty Health');
});

it('is not for suppliers, and asks for words', async () => {
  const supplier = await signInAs(app, { roles: ['supplier'], supplierId: newId() });
  expect((await search('catering', supplier)).status).toBe(403);
  expect((await search('   ', housing)).status).toBe(422);
  expect((await search('x'.repeat(201), housing)).status).toBe(422);
  expect((await app.request('GET', '/api/search', { as: housing })).status).toBe(422);
});
