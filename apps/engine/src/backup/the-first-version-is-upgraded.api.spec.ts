import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { FileStore } from '@commonweal/files';
import { signInAs } from '@commonweal/identity/testing';
import { LedgerVerifier } from '@commonweal/ledger';
import { Described, Job, readConfig, SystemClock } from '@commonweal/platform';
import {
  emptyDatabase,
  FixedClock,
  testApplication,
  type TestApplication,
} from '@commonweal/platform/testing';
import { AppParts } from '../app.module.js';
import { migrations } from '../migrations/index.js';
import { openApi } from '../openapi.js';
import { restoreBackup } from './restore-backup.js';
import type { Manifest } from './manifest.js';

/** The demonstration as the first version of the product played it, with its 14 migrations. */
const firstVersion = join(import.meta.dirname, '../testing/first-version');

let app: TestApplication;
let manifest: Manifest;
const files = mkdtempSync(join(tmpdir(), 'commonweal-upgrade-'));

beforeAll(async () => {
  const database = await emptyDatabase();
  const store = new FileStore(readConfig({ DEMO: 'false', DATA_DIR: files }), new SystemClock());
  manifest = await restoreBackup(database.address, store, firstVersion);
  const settings = { DATA_DIR: files, SESSION_HOURS: '168' };
  app = await testApplication({
    modules: [AppParts],
    settings,
    database,
    clock: new FixedClock(manifest.at),
  });
});
afterAll(async () => {
  await app.close();
  rmSync(files, { recursive: true, force: true });
});

const rowsOf = async (table: string): Promise<number> => {
  const [row] = await app
    .get(DataSource)
    .query<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${table}"`);
  return row?.count ?? 0;
};

/** Lists that ask for nothing but the page. */
const lists = (): string[] =>
  Object.entries(openApi(app.nest).paths)
    .filter(([path, { get }]) => {
      const named = (get?.parameters ?? []).map((one) => ('name' in one ? one : undefined));
      return (
        !path.includes('{') &&
        named.some((one) => one?.name === 'perPage') &&
        !named.some((one) => one?.required)
      );
    })
    .map(([path]) => path);

describe('a database of the first version', () => {
  it('has all migrations afterwards, and every row that it had', async () => {
    // Whoever was signed in signs in again.
    const others: Record<string, number> = { migrations: migrations.length, session: 0 };
    expect(manifest.migrations.length).toBeLessThan(migrations.length / 2);
    for (const { name, rows } of manifest.tables)
      expect([name, await rowsOf(name)]).toEqual([name, others[name] ?? rows]);
  });

  it('has a ledger that holds', async () => {
    expect(await app.get(LedgerVerifier).verify()).toMatchObject({ holds: true, faults: [] });
  });

  it('is read by every list, and each procurement and contract opens', async () => {
    const as = await signInAs(app, {
      roles: ['lead', 'contract-manager', 'panel', 'policy-editor', 'auditor', 'admin'],
    });
    const faults: string[] = [];
    const get = async <T>(path: string): Promise<T> => {
      const { status, body } = await app.request('GET', path, { as });
      if (status !== 200) faults.push(`${path}: ${status}`);
      return body as T;
    };
    for (const path of lists()) await get(path);
    for (const kind of ['procurements', 'contracts'])
      for (const { id } of await get<{ id: string }[]>(`/api/${kind}?perPage=100`))
        await get(`/api/${kind}/${id}`);
    expect(lists().length).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  });

  it('goes on: all that runs by itself runs without a fault', async () => {
    app.clock.advance({ days: 1 });
    const scheduled = app
      .get(Described)
      .all(Job)
      .filter(({ every }) => every);
    for (const { constructor } of scheduled) await app.runJob(constructor as Type<Job>);
    expect(await app.get(LedgerVerifier).verify()).toMatchObject({ holds: true });
  });
});
