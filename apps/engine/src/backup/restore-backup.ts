import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { FileStore } from '@commonweal/files';
import { type DatabaseAddress, migrate, poolOptions } from '@commonweal/platform';
import { migrations } from '../migrations/index.js';
import {
  BackupRefused,
  type Manifest,
  pathOfFile,
  pathOfTable,
  quoted,
  readManifest,
  type TableCopy,
} from './manifest.js';
import { sha256Of } from './take-backup.js';

/**
 * A backup into an empty database: the schema as it was then, its rows in one transaction, and what newer versions changed since.
 * Interrupted, it left no row behind and is started again.
 *
 * @throws BackupRefused when the backup is damaged or newer than this version, or when there is somebody in the database
 */
export async function restoreBackup(
  address: DatabaseAddress,
  store: FileStore,
  folder: string,
): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await checkContents(folder, manifest);
  const then = migrations.filter(({ name }) => manifest.migrations.includes(name));
  if (then.length < manifest.migrations.length)
    throw new BackupRefused('The backup was made by a newer version. Restore it with that version.');
  await checkIsEmpty(address, manifest);
  await migrate(address, then);
  for (const hash of manifest.files) await store.put(await readFile(pathOfFile(folder, hash)));
  await load(address, folder, manifest.tables);
  await migrate(address, migrations);
  return manifest;
}

async function checkContents(folder: string, { tables, files }: Manifest): Promise<void> {
  const damaged: string[] = [];
  for (const { name, sha256 } of tables)
    if (!(await isWhole(pathOfTable(folder, name), sha256))) damaged.push(`table ${name}`);
  for (const hash of files)
    if (!(await isWhole(pathOfFile(folder, hash), hash))) damaged.push(`file ${hash}`);
  if (damaged.length)
    throw new BackupRefused(
      `The backup is damaged, nothing was restored: ${damaged.join(', ')}. Take another one.`,
    );
}

function isWhole(path: string, sha256: string): Promise<boolean> {
  return sha256Of(path).then(
    (found) => found === sha256,
    () => false,
  );
}

async function checkIsEmpty(address: DatabaseAddress, manifest: Manifest): Promise<void> {
  await connected(address, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(
      `SELECT to_regclass('public.migrations') IS NOT NULL AND to_regclass('public.person') IS NOT NULL AS there`,
    );
    if (!rows[0]?.there) return;
    const { rows: ran } = await client.query<{ name: string }>('SELECT name FROM migrations');
    const { rowCount: people } = await client.query('SELECT 1 FROM person LIMIT 1');
    const isNewer = ran.some(({ name }) => !manifest.migrations.includes(name));
    if (people || isNewer)
      throw new BackupRefused(
        'The database is in use already, nothing was restored. Give the backup an empty one: a new DATA_DIR, or a new database.',
      );
  });
}

/** Triggers guard what is written by commands; rows that come back were written by commands already. */
async function load(address: DatabaseAddress, folder: string, tables: TableCopy[]): Promise<void> {
  const names = tables.map(({ name }) => `public.${quoted(name)}`);
  await connected(address, async (client) => {
    await client.query('BEGIN');
    const keys = await deferrable(client);
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    const barred = await barredToOwner(client, names);
    if (barred) await client.query(`GRANT TRUNCATE ON ${barred} TO CURRENT_USER`);
    await client.query(`TRUNCATE ${names.join()}`);
    if (barred) await client.query(`REVOKE TRUNCATE ON ${barred} FROM CURRENT_USER`);
    for (const table of tables) await loadTable(client, table, pathOfTable(folder, table.name));
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    for (const key of keys) await client.query(`${key} NOT DEFERRABLE`);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}

/** @returns which of these tables their owner has no right to empty, joined by commas */
async function barredToOwner(client: pg.Client, names: string[]): Promise<string> {
  const { rows } = await client.query<{ names: string | null }>(
    `SELECT string_agg(name, ',') AS names FROM unnest($1::text[]) name
      WHERE NOT has_table_privilege(name, 'TRUNCATE')`,
    [names],
  );
  return rows[0]?.names ?? '';
}

/** Lets references be checked when all tables are there, whatever their order. @returns how each is altered back */
async function deferrable(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name FROM pg_constraint
      WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT condeferrable`,
  );
  const keys = rows.map(({ table, name }) => `ALTER TABLE ${table} ALTER CONSTRAINT ${quoted(name)}`);
  for (const key of keys) await client.query(`${key} DEFERRABLE INITIALLY DEFERRED`);
  return keys;
}

async function loadTable(client: pg.Client, { name, columns, rows }: TableCopy, path: string): Promise<void> {
  const into = client.query(
    copyFrom(`COPY public.${quoted(name)} (${columns.map(quoted).join()}) FROM STDIN`),
  );
  await pipeline(createReadStream(path), createGunzip(), into);
  if (into.rowCount !== rows)
    throw new BackupRefused(
      `Table ${name} has ${into.rowCount} rows in the backup and should have ${rows}. Nothing was restored.`,
    );
}

async function connected(
  address: DatabaseAddress,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ ...poolOptions(address), application_name: 'commonweal restore' });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
