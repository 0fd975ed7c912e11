import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { DocumentUseView, ProcurementView, Role } from '@commonweal/wire';
import { aHouse, aProcurement, Seen } from './testing/house.js';

let app: TestApplication;
let housing: SignedInAs;
let health: SignedInAs;
let school: Seen;
let clinic: Seen;

beforeAll(async () => {
  app = await aHouse();
  housing = await signInAs(app, {
    roles: ['lead'],
    name: 'Hal Housing',
    directorates: ['housing'],
    categories: ['construction'],
  });
  health = await signInAs(app, { roles: ['lead'], name: 'Hetty Health', directorates: ['public-health'] });
  school = await Seen.opened(app, housing, { title: 'School' });
  clinic = await Seen.opened(app, health, {
    title: 'Clinic software',
    directorate: 'public-health',
    category: 'ict',
  });
});
afterAll(() => app.close());

async function listed(as: SignedInAs, query = ''): Promise<string[]> {
  const { body, headers } = await app.request<ProcurementView[]>('GET', `/api/procurements?${query}`, { as });
  expect(headers['x-total-count']).toBe(String(body.length));
  return body.map(({ title }) => title);
}
const person = (...roles: Role[]) => signInAs(app, { roles });
const status = async (as: SignedInAs, path: string) =>
  (await app.request('GET', `/api/procurements/${path}`, { as })).status;

describe('a lead', () => {
  it('sees and changes what is in scope, and not what is outside', async () => {
    expect(await listed(housing)).toEqual(['School']);
    expect(await listed(health)).toEqual(['Clinic software']);
    expect(await status(housing, clinic.id)).toBe(404);
    expect(await status(housing, `${clinic.id}/checklist`)).toBe(404);
    expect(await clinic.by(housing).send('POST', '/pause', { reason: 'x' }, 1)).toMatchObject({
      status: 404,
    });
  });

  it('opens and moves nothing outside of the scope', async () => {
    const outside = aProcurement({ directorate: 'public-health' });
    expect(await app.request('POST', '/api/procurements', { as: housing, body: outside })).toMatchObject({
      status: 403,
      body: { code: 'outside-your-scope' },
    });
  });

  it('keeps what was handed to them, whatever the scope', async () => {
    const { version } = await clinic.row();
    const handed = await clinic.send(
      'PATCH',
      '',
      { leadId: housing.personId, title: 'Clinic system' },
      version,
    );
    expect(handed.body).toMatchObject({ lead: 'Hal Housing', title: 'Clinic system', version: version + 1 });
    expect(await listed(housing, 'sort=title')).toEqual(['Clinic system', 'School']);
    expect((await clinic.by(housing).answer('urgency', { urgentNotOwnMaking: true })).status).toBe(200);
  });
});

describe('others', () => {
  it.each<Role>(['auditor', 'panel', 'policy-editor', 'policy-approver'])(
    '%s reads everything',
    async (role) => {
      const reader = await person(role);
      expect(await listed(reader)).toHaveLength(2);
      expect(await status(reader, `${school.id}/checklist`)).toBe(200);
      expect(await status(reader, `${school.id}/indicators`)).toBe(200);
      expect((await school.by(reader).checklist()).may).toEqual([]);
    },
  );

  it('an administrator reads lists, and nothing that is in a procurement', async () => {
    const admin = await person('admin');
    expect(await listed(admin)).toHaveLength(2);
    expect(await status(admin, school.id)).toBe(200);
    expect(await status(admin, `${school.id}/checklist`)).toBe(403);
    expect(await status(admin, `${school.id}/indicators`)).toBe(403);
  });

  it('a contract manager reads in scope and changes nothing', async () => {
    const manager = await signInAs(app, { roles: ['contract-manager'], directorates: ['housing'] });
    expect(await listed(manager)).toEqual(['School']);
    expect((await school.by(manager).send('POST', '/pause', { reason: 'x' }, 1)).status).toBe(403);
  });

  it('documents are for those who may read the procurement', async () => {
    const made = await school.attach('visit');
    const get = async (as: SignedInAs) =>
      (await app.request('GET', `/api/attachments/${String(made.body['id'])}`, { as })).status;
    expect(await get(housing)).toBe(200);
    expect(await get(await person('auditor'))).toBe(200);
    expect(await get(health)).toBe(404);
    expect(await get(await person('admin'))).toBe(404);
  });
});

describe('the list', () => {
  it('filters, searches, sorts and pages', async () => {
    const auditor = await person('auditor');
    expect(await listed(auditor, 'category=ict')).toEqual(['Clinic system']);
    expect(await listed(auditor, 'q=scho')).toEqual(['School']);
    expect(await listed(auditor, 'q=100%25')).toEqual([]);
    expect(await listed(auditor, `leadId=${housing.personId}&sort=title&order=desc`)).toEqual([
      'School',
      'Clinic system',
    ]);
    const page = await app.request<ProcurementView[]>('GET', '/api/procurements?perPage=1&page=2', {
      as: auditor,
    });
    expect([page.headers['x-total-count'], page.body.map(({ title }) => title)]).toEqual([
      '2',
      ['Clinic system'],
    ]);
  });

  it('says what was decided about an indicator, to whoever may read it', async () => {
    await school.choose('apprentices', 'both');
    const uses = async (as: SignedInAs, of = 'indicator/apprentices') =>
      (await app.request<DocumentUseView[]>('GET', `/api/documents/${of}/uses`, { as })).body.map(
        ({ usedAs, count }) => `${usedAs} ${count}`,
      );
    const auditor = await person('auditor');
    expect(await uses(auditor)).toEqual(['both 1']);
    expect(await uses(health)).toEqual([]);
    expect(await uses(await person('admin'))).toEqual([]);
    const workflow = 'full-procurement';
    expect(await uses(auditor, `workflow/${workflow}`)).toEqual(['walked 2']);
    expect(await uses(auditor, 'fact/category')).toEqual([]);

    expect(await listed(auditor, 'indicator=apprentices&choice=both')).toEqual(['School']);
    expect(await listed(auditor, 'indicator=apprentices&choice=not-appropriate')).toEqual([]);
    expect(await listed(auditor, 'indicator=packaging')).toEqual([]);
    expect(await listed(await person('admin'), 'indicator=apprentices')).toEqual([]);
    expect(await listed(auditor, `workflow=${workflow}`)).toHaveLength(2);
    const wrong = await app.request('GET', '/api/procurements?choice=perhaps', { as: auditor });
    expect(wrong.status).toBe(422);
  });

  it('tells pace by the day', async () => {
    expect(await listed(housing, 'pace=late')).toEqual([]);
    app.clock.advance({ days: 13 });
    const lead = await signInAs(app, { roles: ['lead'] });
    expect(await listed(lead, 'pace=at-risk')).toHaveLength(2);
    app.clock.advance({ days: 2 });
    const again = await signInAs(app, { roles: ['lead'] });
    expect(await listed(again, 'pace=late')).toHaveLength(2);
    expect((await school.by(again).row()).pace).toBe('late');
    expect(await listed(again, 'pace=on-track')).toEqual([]);
  });
});
