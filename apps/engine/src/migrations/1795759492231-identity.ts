import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795759492231 implements MigrationInterface {
  name = 'Identity1795759492231';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" ADD "erased_as" integer`);
    await runner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "UQ_74a0cdf0ca6503d8920c8216954" UNIQUE ("erased_as")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" DROP CONSTRAINT "UQ_74a0cdf0ca6503d8920c8216954"`);
    await runner.query(`ALTER TABLE "person" DROP COLUMN "erased_as"`);
  }
}
