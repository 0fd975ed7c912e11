import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type { LedgerEntryView, LedgerVerification } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { type Deed, Ledger } from './ledger.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerVerifier } from './ledger-verifier.js';

describe('the ledger', () => {
  let app: TestApplication;
  beforeAll(async () => void (app = await testApplication({ modules: [LedgerModule] })));
  afterAll(() => app.close());

  const write = (deed: Partial<Deed> & { subjectId: string }) =>
    app
      .get(Transaction)
      .run((tx) => app.get(Ledger).write(tx, { subjectKind: 'procurement', action: 'changed', ...deed }));
  const verify = (subjectId: string) =>
    app.get(LedgerVerifier).verify({ subjectKind: 'procurement', subjectId });
  const sql = (text: string, values: unknown[] = []) => app.get(DataSource).query<unknown>(text, values);
  const tamper = async (text: string, values: unknown[]) => {
    const owner = app.database;
    await owner.asOwner(
      'ALTER TABLE ledger_entry DISABLE TRIGGER ALL; ALTER TABLE ledger_private DISABLE TRIGGER ALL',
    );
    await owner.asOwner(text, values);
    await owner.asOwner(
      'ALTER TABLE ledger_entry ENABLE TRIGGER ALL; ALTER TABLE ledger_private ENABLE TRIGGER ALL',
    );
  };
  const threeEntries = async () => {
    const subjectId = newId();
    await write({
      subjectId,
      action: 'opened',
      data: { stage: 'needs', value: 1_000, list: [3, { b: 1, a: null }] },
    });
    await write({
      subjectId,
      why: 'The need has changed.',
      private: { title: { before: 'Old', after: 'New' } },
    });
    await write({ subjectId, action: 'closed', actorId: newId(), release: 4 });
    return subjectId;
  };

  it('holds what was written, with its reasons, in order', async () => {
    const subjectId = await threeEntries();
    const { body, headers } = await app.request<LedgerEntryView[]>(
      'GET',
      `/api/ledger?subjectId=${subjectId}&sort=sequence`,
    );
    expect(headers['x-total-count']).toBe('3');
    expect(body.map(({ sequence, action, why, release }) => [sequence, action, why, release])).toEqual([
      [1, 'opened', null, null],
      [2, 'changed', 'The need has changed.', null],
      [3, 'closed', null, 4],
    ]);
    expect(body[1]?.private).toEqual({ title: { before: 'Old', after: 'New' } });
    expect(await verify(subjectId)).toEqual({ holds: true, entries: 3, subjects: 1, seals: 0, faults: [] });
  });

  it('is one chain although many write at once', async () => {
    const subjectId = newId();
    await Promise.all(Array.from({ length: 12 }, () => write({ subjectId, data: { n: 1 } })));
    expect(await verify(subjectId)).toMatchObject({ holds: true, entries: 12 });
  });

  it('leaves nothing of a deed that was rolled back', async () => {
    const subjectId = newId();
    const work = app.get(Transaction).run(async (tx) => {
      await app.get(Ledger).write(tx, { subjectKind: 'procurement', subjectId, action: 'opened', why: 'x' });
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await verify(subjectId)).toMatchObject({ entries: 0 });
  });

  it.each([
    'UPDATE ledger_entry SET action = action',
    'DELETE FROM ledger_entry',
    'TRUNCATE ledger_entry',
    'DELETE FROM ledger_private',
    'TRUNCATE ledger_private',
    'UPDATE ledger_private SET entry_id = entry_id',
  ])(
    'refuses %s from its owner by a trigger, and from the engine for want of the privilege',
    async (text) => {
      await threeEntries();
      await expect(app.database.asOwner(text)).rejects.toThrow('append-only');
      await expect(sql(text)).rejects.toMatchObject({ driverError: { code: '42501' } });
    },
  );

  it('lets the engine empty personal data, and refuses it other words', async () => {
    await threeEntries();
    const forged = sql(`UPDATE ledger_private SET content = '{"why":"another"}'`);
    await expect(forged).rejects.toThrow('append-only');
  });

  it.each(['ALTER TABLE ledger_entry DISABLE TRIGGER ALL', 'DROP TABLE ledger_entry'])(
    'is not the engine’s to %s',
    async (text) => {
      await expect(sql(text)).rejects.toMatchObject({ driverError: { code: '42501' } });
    },
  );

  it.each([
    [
      'an altered entry',
      `UPDATE ledger_entry SET data = '{"stage":"award"}' WHERE subject_id = $1 AND sequence = 1`,
      1,
      'altered',
    ],
    [
      'another actor',
      'UPDATE ledger_entry SET actor_id = NULL WHERE subject_id = $1 AND sequence = 3',
      3,
      'altered',
    ],
    ['a missing entry', 'DELETE FROM ledger_entry WHERE subject_id = $1 AND sequence = 2', 3, 'missing'],
    [
      'a forged link',
      `UPDATE ledger_entry SET previous_hash = 'x' WHERE subject_id = $1 AND sequence = 2`,
      2,
      'unlinked',
    ],
    [
      'another reason',
      `UPDATE ledger_private SET content = '{"why":"Forged."}' WHERE entry_id = (SELECT id FROM ledger_entry WHERE subject_id = $1 AND sequence = 2)`,
      2,
      'private-altered',
    ],
    [
      'a reason removed by stealth',
      'DELETE FROM ledger_private WHERE entry_id = (SELECT id FROM ledger_entry WHERE subject_id = $1 AND sequence = 2)',
      2,
      'private-altered',
    ],
  ])('notices %s', async (_, text, sequence, fault) => {
    const subjectId = await threeEntries();
    await tamper(text, [subjectId]);
    expect(await verify(subjectId)).toMatchObject({ holds: false, faults: [{ subjectId, sequence, fault }] });
  });

  it('holds after personal data was erased, and says that it was', async () => {
    const subjectId = await threeEntries();
    await app
      .get(Transaction)
      .run((tx) => app.get(Ledger).erase(tx, { subjectKind: 'procurement', subjectId }));
    const { body } = await app.request<LedgerEntryView[]>(
      'GET',
      `/api/ledger?subjectId=${subjectId}&sort=sequence`,
    );
    expect(body[1]).toMatchObject({ why: null, private: null, erased: true });
    expect(body[3]?.action).toBe('private-data-erased');
    expect(await verify(subjectId)).toMatchObject({ holds: true, entries: 4 });
  });

  it('is verified through HTTP, whole or by subject', async () => {
    const subjectId = await threeEntries();
    const part = await app.request<LedgerVerification>(
      'GET',
      `/api/ledger/verification?subjectKind=procurement&subjectId=${subjectId}`,
    );
    expect(part.body).toMatchObject({ holds: true, entries: 3 });
    const whole = await app.request<LedgerVerification>('GET', '/api/ledger/verification');
    expect(whole.body.subjects).toBeGreaterThan(1);
  });
});
