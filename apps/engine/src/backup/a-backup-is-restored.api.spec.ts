import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Attachments, FileStore } from '@commonweal/files';
import { FirstRelease } from '@commonweal/documents';
import { LedgerVerifier } from '@commonweal/ledger';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import {
  type DatabaseAddress,
  migrate,
  newId,
  poolOptions,
  readConfig,
  SystemClock,
} from '@commonweal/platform';
import { emptyDatabase, testApplication, type TestApplication } from '@commonweal/platform/testing';
import { AppParts } from '../app.module.js';
import { migrations } from '../migrations/index.js';
import { readPacks } from '../policy/packs.js';
import { pathOfTable } from './manifest.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup } from './take-backup.js';

const here = mkdtempSync(join(tmpdir(), 'commonweal-backup-'));
const backup = join(here, 'backup');
const storeIn = (folder: string) =>
  new FileStore(readConfig({ DEMO: 'false', DATA_DIR: folder }), new SystemClock());

let app: TestApplication;
let lead: SignedInAs;
let address: DatabaseAddress;
let hash: string;

beforeAll(async () => {
  const settings = { DATA_DIR: join(here, 'data') };
  app = await testApplication({ modules: [AppParts], settings });
  await app.get(FirstRelease).load(readPacks(readConfig({}).packFolders));
  lead = await signInAs(app, { roles: ['lead'] });
  const supplier = {
    name: 'Backed Up Ltd; “odd” \\ name\twith\na break',
    sme: true,
    vcse: false,
    local: true,
  };
  await app.request('POST', '/api/suppliers', {
    as: await signInAs(app, { roles: ['contract-manager'] }),
    body: supplier,
  });
  hash = await attach();
  address = app.database.address;
});
afterAll(async () => {
  await app.close();
  rmSync(here, { recursive: true, force: true });
});

async function attach(): Promise<string> {
  const upload = { name: 'need.txt', content: Buffer.from('What the street needs.'), said: {} };
  const to = {
    ownerKind: 'procurement',
    ownerId: newId(),
    place: 'need',
    personalData: false,
    retainUntil: '2099-01-01',
  };
  const made = await app
    .get(DataSource)
    .transaction((tx) => app.get(Attachments).add(tx, upload, to, lead.personId));
  return made.hash;
}

async function asked<T extends object>(at: DatabaseAddress, query: string): Promise<T[]> {
  const client = new pg.Client(poolOptions(at));
  await client.connect();
  try {
    return (await client.query<T>(query)).rows;
  } finally {
    await client.end();
  }
}

function signedInAs(user: string, at: DatabaseAddress): DatabaseAddress {
  if (!('url' in at)) return { ...at, user };
  const url = new URL(at.url);
  url.username = user;
  return { url: url.href };
}

/** A digest of the rows of each table. */
async function contentsOf(at: DatabaseAddress): Promise<Record<string, string>> {
  const tables = await asked<{ name: string }>(
    at,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
  );
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await asked<{ digest: string }>(
      at,
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM "${name}" t`,
    );
    contents[name] = row?.digest ?? '';
  }
  return contents;
}

const refused = (at: DatabaseAddress, folder = backup) =>
  restoreBackup(at, storeIn(join(here, 'nowhere')), folder).then(
    () => 'restored',
    (error: unknown) => (error as Error).message,
  );

describe('a backup', () => {
  it('is taken while the product runs, and holds every table of one moment and every file', async () => {
    const { tables, files } = await takeBackup(address, app.get(FileStore), backup);
    expect(tables.map(({ name }) => name)).toEqual(Object.keys(await contentsOf(address)));
    expect(tables.find(({ name }) => name === 'supplier')?.rows).toBe(1);
    expect(files).toEqual([hash]);
    expect(readdirSync(here)).not.toContain('backup.making');
  });

  it('never overwrites another', async () => {
    await expect(takeBackup(address, app.get(FileStore), backup)).rejects.toThrow('is there already');
  });

  it('comes back row for row, with what guards the tables, in an empty database', async () => {
    const { address: other, drop } = await emptyDatabase();
    const store = storeIn(join(here, 'other'));
    await restoreBackup(other, store, backup);
    expect(await contentsOf(other)).toEqual(await contentsOf(address));
    expect(await store.has(hash)).toBe(true);
    const [ran] = await asked<{ count: number }>(other, 'SELECT count(*) FROM migrations');
    expect(ran?.count).toBe(migrations.length);
    await expect(asked(other, `UPDATE ledger_entry SET action = 'forged'`)).rejects.toThrow();
    const references = `SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND condeferrable`;
    expect(await asked(other, references)).toEqual([{ count: 0 }]);
    expect(await refused(other)).toContain('The database is in use already');
    await drop();
  });

  it('comes back for an owner who is no superuser, who may then not change the ledger either', async () => {
    const { address: there, name, asOwner, drop } = await emptyDatabase();
    await asOwner(`CREATE ROLE ${name} LOGIN; ALTER DATABASE ${name} OWNER TO ${name}`);
    const council = signedInAs(name, there);
    await restoreBackup(council, storeIn(join(here, 'council')), backup);
    expect(await contentsOf(council)).toEqual(await contentsOf(address));
    for (const text of [`UPDATE ledger_entry SET action = 'forged'`, 'TRUNCATE ledger_seal'])
      await expect(asked(council, text)).rejects.toMatchObject({ code: '42501' });
    expect(await migrate(council, migrations)).toBeUndefined();
    await asOwner(`GRANT commonweal_engine TO ${name}`);
    expect(await migrate(council, migrations)).toBe('commonweal_engine');
    await drop();
    await app.database.asOwner(`DROP ROLE ${name}`);
  });

  it('brings a ledger that holds', async () => {
    expect((await app.get(LedgerVerifier).verify()).holds).toBe(true);
  });

  it('that is damaged is refused by the name of what is damaged, and nothing is restored', async () => {
    const { address: other, drop } = await emptyDatabase();
    writeFileSync(pathOfTable(backup, 'supplier'), 'not what it was');
    expect(await refused(other)).toContain('table supplier');
    expect(await asked(other, `SELECT to_regclass('public.supplier')::text AS there`)).toEqual([
      { there: null },
    ]);
    await drop();
  });

  it('that was interrupted is none', async () => {
    expect(await refused(address, join(here, 'data'))).toContain('holds no backup');
  });
});
