import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795713538485 implements MigrationInterface {
  name = 'Identity1795713538485';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "second_factor" ("person_id" uuid NOT NULL, "secret" text, "pending" text, "since" TIMESTAMP WITH TIME ZONE, "last_step" bigint NOT NULL DEFAULT '0', "recovery_hashes" text array NOT NULL DEFAULT '{}', CONSTRAINT "PK_0d3f3f8d4a13dc3bf294f28199a" PRIMARY KEY ("person_id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "second_factor"`);
  }
}
