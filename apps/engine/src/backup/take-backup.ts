import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { FileStore } from '@commonweal/files';
import { type DatabaseAddress, poolOptions } from '@commonweal/platform';
import {
  BackupRefused,
  type Manifest,
  pathOfFile,
  pathOfManifest,
  pathOfTable,
  quoted,
  type TableCopy,
} from './manifest.js';

/**
 * All tables as of one moment, and the files that people attached, into a new folder. The product may go on running.
 * Made beside its place and moved there when it is whole. The queue is left out: what is due lies in the tables.
 *
 * @throws BackupRefused when the folder is there already
 */
export async function takeBackup(
  address: DatabaseAddress,
  store: FileStore,
  folder: string,
): Promise<Manifest> {
  if (await isThere(folder)) throw new BackupRefused(`${folder} is there already. Name a new folder.`);
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(dirname(pathOfTable(making, 'any')), { recursive: true });
  const manifest = await inOneMoment(address, (client) => copied(client, store, making));
  await writeFile(pathOfManifest(making), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  await rename(making, folder);
  return manifest;
}

async function inOneMoment<T>(address: DatabaseAddress, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...poolOptions(address), application_name: 'commonweal backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function copied(client: pg.Client, store: FileStore, folder: string): Promise<Manifest> {
  const { rows: ran } = await client.query<{ name: string; at: Date }>(
    'SELECT name, now() AS at FROM migrations ORDER BY timestamp, id',
  );
  const tables: TableCopy[] = [];
  for (const { name, columns } of await tablesOf(client))
    tables.push(await copyTable(client, { name, columns }, pathOfTable(folder, name)));
  return {
    format: 1,
    at: (ran[0]?.at ?? new Date()).toISOString(),
    migrations: ran.map(({ name }) => name),
    tables,
    files: await copyFiles(client, store, folder),
  };
}

interface Table {
  name: string;
  columns: string[];
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.table_name AS name, array_agg(c.column_name::text ORDER BY c.ordinal_position) AS columns
       FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE t.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
        AND c.table_name <> 'migrations'
      GROUP BY c.table_name ORDER BY c.table_name`,
  );
  return rows;
}

async function copyTable(client: pg.Client, { name, columns }: Table, path: string): Promise<TableCopy> {
  const from = client.query(copyTo(`COPY public.${quoted(name)} (${columns.map(quoted).join()}) TO STDOUT`));
  const hash = createHash('sha256');
  const seen = new PassThrough().on('data', (chunk: Buffer) => void hash.update(chunk));
  await pipeline(from, createGzip(), seen, createWriteStream(path, { flush: true }));
  return { name, columns, rows: from.rowCount, sha256: hash.digest('hex') };
}

async function copyFiles(client: pg.Client, store: FileStore, folder: string): Promise<string[]> {
  const { rows } = await client.query<{ hash: string }>(
    'SELECT DISTINCT hash FROM attachment WHERE content_deleted_at IS NULL ORDER BY hash',
  );
  for (const { hash } of rows) {
    const path = pathOfFile(folder, hash);
    await mkdir(dirname(path), { recursive: true });
    await pipeline(store.read(hash), createWriteStream(path, { flush: true }));
    if ((await sha256Of(path)) !== hash)
      throw new BackupRefused(`The attached file ${hash} is damaged: its content has another hash.`);
  }
  return rows.map(({ hash }) => hash);
}

/** SHA-256 of a file, in hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
