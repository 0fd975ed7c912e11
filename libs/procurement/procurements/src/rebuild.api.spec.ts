import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import { DataSource } from 'typeorm';
import { LookAtProcurements } from './policy/look-at-procurements.js';
import { RebuildProcurements } from './policy/rebuild-procurements.js';
import { Procurement } from './rows/procurement.entity.js';
import { aHouse, Seen } from './testing/house.js';
import { apprenticesFrom, riskNoteFrom, smallPolicy } from './testing/policy.js';
import { publish } from './testing/publish.js';

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

describe('a publish', () => {
  let short: Seen;
  let long: Seen;

  beforeAll(async () => {
    const lead = await signInAs(app, { roles: ['lead'] });
    short = await Seen.opened(app, lead, { facts: { contractMonths: 9 } });
    long = await Seen.opened(app, lead, { facts: { contractMonths: 24 } });
    // What runs is gone through once, so that the next publish knows how it stands.
    await publish(app, 'rule', { apprentices: apprenticesFrom(48) });
  });

  const query = <Row>(sql: string, id: string) => app.get(DataSource).query<Row[]>(sql, [id]);
  const versions = ({ id }: Seen) =>
    query(
      `SELECT id::text AS row, xmin::text FROM procurement WHERE id = $1
        UNION ALL SELECT key, xmin::text FROM procurement_task WHERE procurement_id = $1 ORDER BY row`,
      id,
    );

  it('of a rule writes no row of a procurement that comes out as it was', async () => {
    const [ofShort, ofLong] = [await versions(short), await versions(long)];
    await publish(app, 'rule', { apprentices: apprenticesFrom(20) });
    expect(await versions(short)).toEqual(ofShort);
    expect(await versions(long)).not.toEqual(ofLong);
  });

  it('writes of one that changes what changes, and no task that stays', async () => {
    const before = await versions(long);
    await publish(app, 'rule', { apprentices: apprenticesFrom(48) });
    const after = await versions(long);
    const same = after.filter((row, at) => JSON.stringify(row) === JSON.stringify(before[at]));
    expect(same.length).toBeGreaterThan(after.length / 2);
    expect(same.length).toBeLessThan(after.length);
  });

  it('leaves what a rebuild would write', async () => {
    const before = await rows();
    await app.runJob(RebuildProcurements);
    expect(await rows()).toEqual(before);
  });

  it('reads as often for many that change as for one, and leaves of each what a rebuild would write', async () => {
    const lead = await signInAs(app, { roles: ['lead'] });
    for (const contractMonths of [26, 27, 28, 29, 30, 31])
      await Seen.opened(app, lead, { facts: { contractMonths, estimatedValueExVat: 1_000_00 } });
    const readsOf = async (edits: Record<string, object>) => {
      let reads = 0;
      const beforeQuery = ({ query: sql }: { query: string }) =>
        void (reads += /FROM "(procurement_task|stage_passage|lot|attachment|ruling|message)"/.test(sql)
          ? 1
          : 0);
      const { subscribers } = app.get(DataSource);
      subscribers.push({ beforeQuery });
      await publish(app, 'rule', edits);
      subscribers.pop();
      const before = await rows();
      await app.runJob(RebuildProcurements);
      expect(await rows()).toEqual(before);
      return reads;
    };
    const ofMany = await readsOf({ apprentices: apprenticesFrom(25), 'risk-note': riskNoteFrom(1_000_00) });
    expect(ofMany).toBeGreaterThan(0);
    expect(await readsOf({ apprentices: apprenticesFrom(20) })).toBe(ofMany);
    await readsOf({ 'risk-note': riskNoteFrom(50_000_000_00) });
  });

  it('of anything but rules looks at all, for checklists read more than rules', async () => {
    const spoil = `UPDATE procurement SET tasks_open = 99 WHERE id = $1`;
    const open = () =>
      query<{ tasks_open: number }>('SELECT tasks_open FROM procurement WHERE id = $1', short.id);
    const [before] = await open();
    await query(spoil, short.id);
    await publish(app, 'rule', { apprentices: apprenticesFrom(30) });
    expect(await open()).toEqual([{ tasks_open: 99 }]);
    const fact = smallPolicy.documents.find(({ kind, key }) => kind === 'fact' && key === 'contractMonths');
    await publish(app, 'fact', { contractMonths: { ...fact?.content, title: 'Months of the contract' } });
    expect(await open()).toEqual([before]);
  });
});
