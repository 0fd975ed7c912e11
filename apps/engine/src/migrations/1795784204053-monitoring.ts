import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795784204053 implements MigrationInterface {
  name = 'Monitoring1795784204053';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract" ADD "no_kpis_reason" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "no_kpis_reason"`);
  }
}
