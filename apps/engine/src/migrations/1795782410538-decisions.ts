import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Decisions1795782410538 implements MigrationInterface {
  name = 'Decisions1795782410538';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "reevaluation" ADD "is_whole" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "reevaluation" DROP COLUMN "is_whole"`);
  }
}
