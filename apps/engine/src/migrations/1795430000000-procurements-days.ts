import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that are days are found by the day; longer answers stand there by their first ten characters. */
export class ProcurementsDays1795430000000 implements MigrationInterface {
  name = 'ProcurementsDays1795430000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX procurement_fact_day ON procurement_fact (fact, left(value #>> '{}', 10))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX procurement_fact_day`);
  }
}
