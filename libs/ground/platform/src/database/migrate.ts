import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseAddress } from './database-server.js';
import { dataSourceOptions } from './orm-options.js';
import { roleToWorkAs } from './working-role.js';

/**
 * One engine at a time brings the database up to date; others wait and then find nothing to do.
 * @param migrations in their order
 * @returns the role that work is then done as; undefined where that is who connects
 */
export async function migrate(
  address: DatabaseAddress,
  migrations: Exclude<DataSourceOptions['migrations'], undefined>,
): Promise<string | undefined> {
  const database = await new DataSource(dataSourceOptions(address, { migrations })).initialize();
  const holder = database.createQueryRunner();
  try {
    await holder.query("SELECT pg_advisory_lock(hashtextextended('commonweal migrations', 0))");
    await database.runMigrations({ transaction: 'each' });
    return await roleToWorkAs(holder.manager);
  } finally {
    await holder
      .query("SELECT pg_advisory_unlock(hashtextextended('commonweal migrations', 0))")
      .catch(() => undefined);
    await holder.release();
    await database.destroy();
  }
}
