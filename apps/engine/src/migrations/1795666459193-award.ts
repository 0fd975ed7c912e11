import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Award1795666459193 implements MigrationInterface {
  name = 'Award1795666459193';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "lot_award" ADD "withheld" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "lot_criteria" ADD "scales" jsonb NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "published_notice" ADD "held_because" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "published_notice" DROP COLUMN "held_because"`);
    await runner.query(`ALTER TABLE "lot_criteria" DROP COLUMN "scales"`);
    await runner.query(`ALTER TABLE "lot_award" DROP COLUMN "withheld"`);
  }
}
