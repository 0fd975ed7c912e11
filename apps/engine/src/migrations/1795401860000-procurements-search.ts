import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words anywhere in a title are found without reading every row. `pg_trgm` comes with PostgreSQL; any owner of a database may add it. */
export class ProcurementsSearch1795401860000 implements MigrationInterface {
  name = 'ProcurementsSearch1795401860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(
      `CREATE INDEX procurement_search ON procurement USING gin (title gin_trgm_ops, reference gin_trgm_ops)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX procurement_search`);
  }
}
