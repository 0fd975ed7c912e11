import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { readColumnsAsWritten } from '../database/column-types.js';
import { type DatabaseAddress, poolOptions } from '../database/database-server.js';
import { migrate } from '../database/migrate.js';
import { newId } from '../new-id.js';

declare global {
  /** Set by `jest.config.mjs`: the server of this run, Redis if the queue is to stand on it, and all migrations. */
  var commonweal: { database: DatabaseAddress; redisUrl?: string; migrations: string };
}

export interface TestDatabase {
  address: DatabaseAddress;
  name: string;
  /** What the product itself may not do: past its privileges, to the schema, or to connections. @returns rows of a single statement */
  asOwner<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<unknown>;
}

/** A database of its own with the schema of today, cloned from a template that the first spec of a run makes. */
export async function testDatabase(): Promise<TestDatabase> {
  const { migrations } = globalThis.commonweal;
  return made(async (client) => {
    await client.query('SELECT pg_advisory_lock(1)');
    const template = await migratedTemplate(client, migrations);
    await client.query('SELECT pg_advisory_unlock(1)');
    return template;
  });
}

/** A database of its own with nothing in it. */
export function emptyDatabase(): Promise<TestDatabase> {
  return made(() => Promise.resolve('template1'));
}

async function made(template: (client: pg.Client) => Promise<string>): Promise<TestDatabase> {
  const { database } = globalThis.commonweal;
  const name = `test_${newId().replaceAll('-', '')}`;
  await asAdministrator(async (client) => {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${await template(client)}`);
  });
  const drop = () =>
    asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const address = named(database, name);
  const asOwner = <Row extends object>(sql: string, values?: unknown[]) =>
    connected(address, async (client) => (await client.query<Row>(sql, values)).rows);
  return { address, name, asOwner, drop };
}

function asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return connected(globalThis.commonweal.database, work);
}

async function connected<T>(address: DatabaseAddress, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(poolOptions(address));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function migratedTemplate(client: pg.Client, migrations: string): Promise<string> {
  const template = `template_${await fingerprint(dirname(migrations))}`;
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (rowCount) return template;
  const half = `${template}_half`;
  await client.query(`DROP DATABASE IF EXISTS ${half} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${half}`);
  const all = (await import(migrations)) as { migrations: Parameters<typeof migrate>[1] };
  readColumnsAsWritten();
  const address = named(globalThis.commonweal.database, half);
  await migrate(address, all.migrations);
  await client.query(`ALTER DATABASE ${half} RENAME TO ${template}`);
  return template;
}

async function fingerprint(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort())
    hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

function named(address: DatabaseAddress, database: string): DatabaseAddress {
  if (!('url' in address)) return { ...address, database };
  const url = new URL(address.url);
  url.pathname = `/${database}`;
  return { url: url.href };
}
