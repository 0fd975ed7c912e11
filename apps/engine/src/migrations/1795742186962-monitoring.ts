import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795742186962 implements MigrationInterface {
  name = 'Monitoring1795742186962';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "obligation" ADD "kpi" boolean NOT NULL DEFAULT true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "obligation" DROP COLUMN "kpi"`);
  }
}
