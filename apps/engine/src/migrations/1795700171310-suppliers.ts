import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Suppliers1795700171310 implements MigrationInterface {
  name = 'Suppliers1795700171310';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "supplier" ADD "merged_into_id" uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "supplier" DROP COLUMN "merged_into_id"`);
  }
}
