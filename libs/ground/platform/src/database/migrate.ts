import type { DataSource } from 'typeorm';

/** One engine at a time brings the database up to date; others wait and then find nothing to do. */
export async function migrate(database: DataSource): Promise<void> {
  const holder = database.createQueryRunner();
  try {
    await holder.query("SELECT pg_advisory_lock(hashtextextended('commonweal migrations', 0))");
    await database.runMigrations({ transaction: 'each' });
  } finally {
    await holder
      .query("SELECT pg_advisory_unlock(hashtextextended('commonweal migrations', 0))")
      .catch(() => undefined);
    await holder.release();
  }
}
