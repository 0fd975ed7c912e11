import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795667382424 implements MigrationInterface {
  name = 'Monitoring1795667382424';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract" ADD "type" character varying(20)`);
    await runner.query(`ALTER TABLE "contract" ADD "estimated_value_inc_vat" bigint`);
    await runner.query(`ALTER TABLE "contract" ADD "commenced_on" date`);
    await runner.query(`ALTER TABLE "contract" ADD "signed_on" date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "signed_on"`);
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "commenced_on"`);
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "estimated_value_inc_vat"`);
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "type"`);
  }
}
