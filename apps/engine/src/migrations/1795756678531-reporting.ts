import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reporting1795756678531 implements MigrationInterface {
  name = 'Reporting1795756678531';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "saved_view" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "list" text NOT NULL, "name" text NOT NULL, "filter" jsonb NOT NULL, "sort" text, "order" text NOT NULL, "hidden" text array NOT NULL, "shared" boolean NOT NULL, CONSTRAINT "PK_be317311b88c1a5e47ad6c19081" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ba833f74d49bba6b6e0f90409c" ON "saved_view"  ("list") WHERE shared`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_dbae89e38981b73f1d0a1df8b1" ON "saved_view"  ("person_id", "list", "name") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_dbae89e38981b73f1d0a1df8b1"`);
    await runner.query(`DROP INDEX "public"."IDX_ba833f74d49bba6b6e0f90409c"`);
    await runner.query(`DROP TABLE "saved_view"`);
  }
}
