import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reporting1795727273128 implements MigrationInterface {
  name = 'Reporting1795727273128';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "council_set_up" ("id" uuid NOT NULL, "change_id" uuid NOT NULL, "answered" text array NOT NULL DEFAULT '{}', "packs" text array NOT NULL DEFAULT '{}', "answers" integer NOT NULL DEFAULT '0', "opened_at" TIMESTAMP WITH TIME ZONE NOT NULL, "release" integer, "version" integer NOT NULL, CONSTRAINT "PK_eeb233e7081c9a417a17a50e5a6" PRIMARY KEY ("id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "council_set_up"`);
  }
}
