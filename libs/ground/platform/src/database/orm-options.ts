import type { DataSourceOptions } from 'typeorm';
import { type DatabaseAddress, ormOptions } from './database-server.js';
import { SnakeCase } from './snake-case.js';

/** Connections that one process keeps. */
const connections = 12;

/**
 * Transactions that one process has open at once. What is read beside a transaction takes a connection of its own: were all of them
 * held by transactions, each would wait for another one for ever.
 */
export const transactionsAtOnce = 8;

/**
 * What every connection to the database has in common, whoever opens it.
 * @param role taken on by each connection from its start; whoever connects when left out
 */
export function dataSourceOptions(
  address: DatabaseAddress,
  more: Partial<DataSourceOptions> = {},
  role?: string,
): DataSourceOptions {
  return {
    ...ormOptions(address),
    namingStrategy: new SnakeCase(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    poolSize: connections,
    ...(role && { extra: { options: `-c role=${role}` } }),
    ...more,
  } as DataSourceOptions;
}
