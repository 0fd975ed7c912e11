import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795819304769 implements MigrationInterface {
  name = 'Monitoring1795819304769';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract_return" ADD "reply_by" date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract_return" DROP COLUMN "reply_by"`);
  }
}
