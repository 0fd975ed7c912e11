import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795715980084 implements MigrationInterface {
  name = 'Identity1795715980084';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" ADD "subject" text`);
    await runner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "UQ_513a86e9c937a660586d48f24f9" UNIQUE ("subject")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" DROP CONSTRAINT "UQ_513a86e9c937a660586d48f24f9"`);
    await runner.query(`ALTER TABLE "person" DROP COLUMN "subject"`);
  }
}
