import type { DataSourceOptions } from 'typeorm';
import { type DatabaseAddress, ormOptions } from './database-server.js';
import { SnakeCase } from './snake-case.js';

/** What every connection to the database has in common, whoever opens it. */
export function dataSourceOptions(
  address: DatabaseAddress,
  more: Partial<DataSourceOptions> = {},
): DataSourceOptions {
  return {
    ...ormOptions(address),
    namingStrategy: new SnakeCase(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    ...more,
  } as DataSourceOptions;
}
