import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import { DataSource } from 'typeorm';
import { LookAtProcurements } from './policy/look-at-procurements.js';
import { RebuildProcurements } from './policy/rebuild-procurements.js';
import { Procurement } from './rows/procurement.entity.js';
import { aHouse, Seen } from './testing/house.js';

let app: TestApplication;
let school: Seen;

beforeAll(async () => {
  app = await aHouse();
  school = await Seen.opened(app, await signInAs(app, { roles: ['lead'] }));
  await school.toSpecification();
  await school.toGate();
  await school.reopen('plan', 'A wrong file.');
});
afterAll(() => app.close());

const rows = () =>
  app.get(DataSource).query<object[]>(`
    SELECT p::text AS row FROM procurement p UNION ALL SELECT t::text FROM procurement_task t ORDER BY row`);

describe('the projection', () => {
  it('is reproduced exactly, whatever became of it', async () => {
    const before = await rows();
    const database = app.get(DataSource);
    await database.query(
      `UPDATE procurement SET category = 'x', tasks_open = 9, undecided = 9, gate = NULL, estimated_value_ex_vat = 1`,
    );
    await database.query(
      `UPDATE procurement_task SET status = 'problem', because = 'x', required = false, completed_at = now(), position = 7`,
    );
    await database.query(`DELETE FROM procurement_task WHERE version = 0`);
    await database.query(
      `INSERT INTO procurement_task (procurement_id, key, stage, position, title, kind, required, status)
       VALUES ($1, 'stray', 'x', 1, 'x', 'confirm', true, 'not-started')`,
      [school.id],
    );
    expect(await rows()).not.toEqual(before);
    await app.runJob(RebuildProcurements);
    expect(await rows()).toEqual(before);
    await app.runJob(RebuildProcurements);
    expect(await rows()).toEqual(before);
  });

  it('follows the calendar: the nightly look finds what time alone has changed', async () => {
    const lead = await signInAs(app, { roles: ['lead'] });
    const soon = await Seen.opened(app, lead, { facts: { commencesOn: '2026-04-01' } });
    const warnings = async (as: SignedInAs) =>
      (await soon.by(as).checklist()).effects.filter(({ effect }) => effect === 'warn');
    expect(await warnings(lead)).toEqual([]);
    expect(await app.get(DataSource).manager.findOneBy(Procurement, { id: soon.id })).toMatchObject({
      nextLookOn: '2026-03-22',
    });
    app.clock.set('2026-03-22T09:00:00Z');
    await app.runJob(LookAtProcurements);
    expect(await warnings(await signInAs(app, { roles: ['lead'] }))).toHaveLength(1);
  });

  it('is not touched by the nightly look while no day has come', async () => {
    const before = await rows();
    await app.runJob(LookAtProcurements);
    expect(await rows()).toEqual(before);
  });
});
