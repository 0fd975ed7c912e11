import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procurements1795405761158 implements MigrationInterface {
  name = 'Procurements1795405761158';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "procurement_task" ADD "skipped" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "procurement_task" DROP COLUMN "skipped"`);
  }
}
