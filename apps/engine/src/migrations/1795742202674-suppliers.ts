import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Suppliers1795742202674 implements MigrationInterface {
  name = 'Suppliers1795742202674';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "two_suppliers" ("first_id" uuid NOT NULL, "second_id" uuid NOT NULL, "reason" text NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0152c535cdde4f70fa74ed55a28" PRIMARY KEY ("first_id", "second_id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "two_suppliers"`);
  }
}
