import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795741257420 implements MigrationInterface {
  name = 'Monitoring1795741257420';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract" ADD "description" character varying(2000)`);
    await runner.query(`ALTER TABLE "contract" ADD "review_dates" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "contract" ADD "irrecoverable_vat" bigint`);
    await runner.query(`ALTER TABLE "contract" ADD "process" character varying(20)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "process"`);
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "irrecoverable_vat"`);
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "review_dates"`);
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "description"`);
  }
}
