import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newId, Transaction } from '@commonweal/platform';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import type { LedgerSealView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { Ledger } from './ledger.js';
import { LedgerExport } from './ledger-export.js';
import { LedgerModule } from './ledger.module.js';
import { LedgerVerifier } from './ledger-verifier.js';
import { SealLedger } from './seal-ledger.job.js';

let app: TestApplication;
let [school, library] = ['', ''];
const outsider = 'docs/verify-ledger.mjs';
const tables = ['ledger_entry', 'ledger_private', 'ledger_seal', 'ledger_head'];

beforeEach(async () => {
  app = await testApplication({ modules: [LedgerModule] });
  [school, library] = [newId(), newId()].sort() as [string, string];
  for (const subjectId of [school, library, school, school]) await write(subjectId);
  await seal();
  app.clock.set('2026-06-02T09:00:00Z');
  await write(library);
  await seal();
});
afterEach(() => app.close());

const write = (subjectId: string) =>
  app.get(Transaction).run((tx) =>
    app.get(Ledger).write(tx, {
      ...{ subjectKind: 'procurement', subjectId, action: 'changed', why: 'Needed.' },
      data: { b: [1, { z: 1, a: null }], a: 'ü' },
    }),
  );
const seal = () => app.get(SealLedger).run();
const verify = () => app.get(LedgerVerifier).verify();
const seals = async () => (await app.request<LedgerSealView[]>('GET', '/api/ledger/seals')).body;

async function past(text: string, values: unknown[] = []): Promise<void> {
  for (const table of tables) await app.database.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
  await app.database.asOwner(text, values);
  for (const table of tables) await app.database.asOwner(`ALTER TABLE ${table} ENABLE TRIGGER ALL`);
}

/** What somebody outside finds who has the export, and perhaps a seal that was kept. */
async function outside(kept: string[] = []): Promise<{ code: number | null; said: string }> {
  const file = join(mkdtempSync(join(tmpdir(), 'commonweal-ledger-')), 'ledger.jsonl');
  const lines: string[] = [];
  for await (const line of app.get(LedgerExport).lines()) lines.push(line);
  writeFileSync(file, lines.join(''));
  const { status, stdout } = spawnSync(process.execPath, [outsider, file, ...kept], { encoding: 'utf8' });
  return { code: status, said: stdout };
}

describe('seals on the ledger', () => {
  it('are put on the chains that grew, and on nothing twice', async () => {
    expect((await seals()).map(({ number, heads }) => [number, heads])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    await seal();
    expect(await seals()).toHaveLength(2);
    expect(await verify()).toMatchObject({ holds: true, entries: 5, seals: 2 });
  });

  it('hold for somebody outside too, who kept one', async () => {
    const [latest] = await seals();
    const answer = await outside([`${latest?.number}:${latest?.hash}`]);
    expect(answer).toEqual({ code: 0, said: '5 entries, 2 seals, 0 faults\n' });
  });

  it('are verified by so short a program that somebody outside reads all of it', () => {
    expect(readFileSync(outsider, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(50);
  });

  it('the export is streamed over HTTP', async () => {
    const { status, headers } = await app.request('GET', '/api/ledger/export');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('application/x-ndjson');
  });

  it.each(['UPDATE ledger_seal SET heads = 0', 'DELETE FROM ledger_head', 'TRUNCATE ledger_seal'])(
    'the database refuses %s from its owner, and from the engine for want of the privilege',
    async (text) => {
      await expect(app.database.asOwner(text)).rejects.toThrow('append-only');
      await expect(app.get(DataSource).query(text)).rejects.toMatchObject({ driverError: { code: '42501' } });
    },
  );

  it.each<[what: string, text: string, of: () => unknown[], fault: string, said: RegExp]>([
    [
      'the last entry cut off',
      'DELETE FROM ledger_entry WHERE subject_id = $1 AND sequence = 3',
      () => [school],
      'cut-off',
      /3: it was there when seal 1 was put on it/,
    ],
    [
      'a whole chain cut off',
      'DELETE FROM ledger_entry WHERE subject_id = $1',
      () => [library],
      'cut-off',
      /2: it was there when seal 2/,
    ],
    ['everything cut off', 'DELETE FROM ledger_entry', () => [], 'cut-off', /it was there when seal 1/],
    [
      'an entry deleted',
      'DELETE FROM ledger_entry WHERE subject_id = $1 AND sequence = 2',
      () => [school],
      'missing',
      /3: an entry before it is missing/,
    ],
    [
      'an entry altered',
      `UPDATE ledger_entry SET action = 'approved' WHERE subject_id = $1 AND sequence = 2`,
      () => [school],
      'altered',
      /2: it was altered/,
    ],
    [
      'two entries in each other’s place',
      `UPDATE ledger_entry SET sequence = CASE sequence WHEN 1 THEN -1 ELSE 1 END WHERE subject_id = $1 AND sequence < 3;`,
      () => [school],
      'missing',
      /missing/,
    ],
    [
      'an entry inserted',
      `INSERT INTO ledger_entry SELECT gen_random_uuid(), subject_kind, subject_id, 4, action, actor_id, at, release, data, null, hash, 'x'
         FROM ledger_entry WHERE subject_id = $1 AND sequence = 3`,
      () => [school],
      'altered',
      /4: it was altered/,
    ],
    [
      'an altered seal',
      `UPDATE ledger_head SET sequence = 2 WHERE subject_id = $1`,
      () => [school],
      'seal-broken',
      /seal 1: it is broken/,
    ],
    [
      'a seal that is missing',
      'DELETE FROM ledger_seal WHERE number = 1',
      () => [],
      'seal-broken',
      /seal 2: it is broken/,
    ],
  ])('show %s, where it is, inside and outside', async (_, text, of, fault, said) => {
    await past(text, of());
    const { holds, faults } = await verify();
    expect(holds).toBe(false);
    expect(faults.map((one) => one.fault)).toContain(fault);
    const answer = await outside();
    expect(answer).toEqual({ code: 1, said: expect.stringMatching(said) });
  });

  it('whoever kept a seal sees that the last ones were deleted with their entries', async () => {
    const [latest] = await seals();
    await past(`DELETE FROM ledger_seal WHERE number = 2`);
    await past(`DELETE FROM ledger_head WHERE seal = 2`);
    await past('DELETE FROM ledger_entry WHERE subject_id = $1 AND sequence = 2', [library]);
    expect(await verify()).toMatchObject({ holds: true });
    expect((await outside()).code).toBe(0);
    expect((await outside([`2:${latest?.hash}`])).said).toContain('that you kept is not there');
  });
});
