import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Suppliers1795760292160 implements MigrationInterface {
  name = 'Suppliers1795760292160';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "supplier" ADD "unnumbered" character varying(20)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "supplier" DROP COLUMN "unnumbered"`);
  }
}
