import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795760284384 implements MigrationInterface {
  name = 'Monitoring1795760284384';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract" ADD "kpis_not_appropriate" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "kpis_not_appropriate"`);
  }
}
