import type { PoolConfig } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config.js';
import { DataFolderInUse } from './data-folder-lock.js';
import { EmbeddedPostgres, type Connection } from './embedded-postgres.js';

/** Where the database is: the parts of an address, or the whole of it. */
export type DatabaseAddress = Connection | { url: string };

export interface DatabaseServer {
  address: DatabaseAddress;
  /** Ends the embedded PostgreSQL; leaves one that somebody else runs alone. Call it last. */
  stop(): Promise<void>;
}

/** @throws DataFolderInUse when another engine runs on the same data folder */
export async function openDatabase(config: Config): Promise<DatabaseServer> {
  if (config.databaseUrl) return { address: { url: config.databaseUrl }, stop: () => Promise.resolve() };
  const server = await EmbeddedPostgres.start(config.dataFolder);
  return { address: server.connection, stop: () => server.stop() };
}

/** The same beside an engine that runs: its embedded PostgreSQL is joined, and left alone at the end. */
export async function joinDatabase(config: Config): Promise<DatabaseServer> {
  try {
    return await openDatabase(config);
  } catch (error) {
    const address = error instanceof DataFolderInUse && (await EmbeddedPostgres.addressOf(config.dataFolder));
    if (!address) throw error;
    return { address, stop: () => Promise.resolve() };
  }
}

/** The address in the words of `pg`. */
export function poolOptions(address: DatabaseAddress): PoolConfig {
  return 'url' in address ? { connectionString: address.url } : { ...address };
}

/** The address in the words of TypeORM. */
export function ormOptions(address: DatabaseAddress): Extract<DataSourceOptions, { type: 'postgres' }> {
  const where = 'url' in address ? { url: address.url } : { ...address, username: address.user };
  return { type: 'postgres', ...where, applicationName: 'commonweal' };
}
