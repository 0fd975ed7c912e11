import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson, signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { HandOverLine, HeldWorkView, LedgerEntryView, MessageView } from '@commonweal/wire';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { aHouse, Seen } from './testing/house.js';

let app: TestApplication;
let admin: SignedInAs;
let heir: string;

beforeAll(async () => {
  app = await aHouse();
  admin = await signInAs(app, { roles: ['admin'] });
  heir = await aPerson(app, { name: 'Hal', roles: ['lead'] });
});
afterAll(() => app.close());

const held = async (id: string) =>
  (await app.request<HeldWorkView>('GET', `/api/people/${id}/held-work`, { as: admin })).body.items;
const pass = <T = HeldWorkView>(id: string, items: object[], more = '', as = admin) =>
  app.request<T>('POST', `/api/people/${id}/hand-over${more}`, { as, body: { items } });
const all = async (id: string, toId: string) =>
  (await held(id)).map(({ kind, id: item }) => ({ kind, id: item, toId }));

/** Somebody with so many procurements, and so many tasks of somebody else's. */
async function aLeaver(procurements: number, tasks: string[]): Promise<{ leaver: SignedInAs; others: Seen }> {
  const leaver = await signInAs(app, { name: 'Ann', roles: ['lead'] });
  for (let n = 0; n < procurements; n++) await Seen.opened(app, leaver, { title: `Number ${n}` });
  const others = await Seen.opened(app, await signInAs(app, { roles: ['lead'] }));
  for (const key of tasks) await others.toTask('PUT', key, 'assignment', { assigneeId: leaver.personId });
  return { leaver, others };
}

describe('the work of a leaver', () => {
  it('is listed and handed over by an administrator alone', async () => {
    const { leaver } = await aLeaver(1, []);
    expect((await pass(leaver.personId, [], '', leaver)).status).toBe(403);
    expect(
      (await app.request('GET', `/api/people/${leaver.personId}/held-work`, { as: leaver })).status,
    ).toBe(403);
    expect((await pass(newId(), [])).status).toBe(404);
  });

  it('goes to nobody who cannot have it: the preview says why, and nothing goes', async () => {
    const { leaver } = await aLeaver(2, ['describe']);
    const [auditor, gone] = [
      await aPerson(app, { name: 'Olu', roles: ['auditor'] }),
      await aPerson(app, { active: false }),
    ];
    const [first, second, task] = await all(leaver.personId, heir);
    const items = [
      { ...first, toId: auditor },
      { ...second, toId: leaver.personId },
      { ...task, toId: gone },
      { ...first, toId: heir },
      { kind: 'castle', id: 'x', toId: heir },
    ];
    const preview = await pass<HandOverLine[]>(leaver.personId, items, '/preview');
    expect(preview.body.map(({ fault }) => fault)).toEqual([
      'Olu is no procurement lead.',
      'Choose somebody else.',
      'Choose somebody of the council who may sign in.',
      'It stands in the list twice.',
      'It is not, or no longer, Ann’s.',
    ]);
    const refused = await pass(leaver.personId, [
      { ...second, toId: heir },
      { ...first, toId: auditor },
    ]);
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: { 'items.1.toId': [expect.any(String)] } },
    });
    expect(await held(leaver.personId)).toHaveLength(3);
    expect((await pass(leaver.personId, [])).status).toBe(422);
    expect((await pass(leaver.personId, [{ kind: 'procurement' }])).status).toBe(422);
  });

  it('goes over at once, stands in each record, and is told to who has it now', async () => {
    const { leaver, others } = await aLeaver(1, ['describe']);
    const [led] = await held(leaver.personId);
    expect((await pass(leaver.personId, await all(leaver.personId, heir))).status).toBe(200);
    expect(await others.task('describe')).toMatchObject({ assignee: 'Hal' });
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const own = await app
      .get(DataSource)
      .query<{ action: string }[]>(`SELECT action FROM ledger_entry WHERE subject_id = $1`, [
        leaver.personId,
      ]);
    expect(own.map(({ action }) => action)).toContain('work-handed-over');
    const entries = await app.request<LedgerEntryView[]>('GET', `/api/records/procurement/${led?.id ?? ''}`, {
      as: auditor,
    });
    expect(entries.body.find(({ action }) => action === 'handed-over')?.data).toEqual({
      from: leaver.personId,
      to: heir,
    });
    const mails = await app.request<MessageView[]>('GET', '/api/messages?perPage=500', { as: admin });
    const planned = mails.body.filter(({ state, to }) => state === 'planned' && to === 'Ann');
    expect(planned.filter(({ link }) => link === led?.link)).toEqual([]);
  });

  it(
    'is never theirs any more afterwards, whatever it was',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 0, max: 2 }),
          fc.subarray(['describe', 'urgency', 'visit', 'plan', 'close']),
          async (procurements, tasks) => {
            const { leaver } = await aLeaver(procurements, tasks);
            const items = await all(leaver.personId, heir);
            expect(items).toHaveLength(procurements + tasks.length);
            const before = (await held(heir)).length;
            if (items.length) expect((await pass(leaver.personId, items)).body.items).toEqual([]);
            expect(await held(leaver.personId)).toEqual([]);
            expect(await held(heir)).toHaveLength(before + items.length);
          },
        ),
        { numRuns: 3 },
      ),
    120_000,
  );
});
