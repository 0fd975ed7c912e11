import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reporting1795728305130 implements MigrationInterface {
  name = 'Reporting1795728305130';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "disclosure" ("id" uuid NOT NULL, "procurement_id" uuid NOT NULL, "request" character varying(200) NOT NULL, "state" character varying(12) NOT NULL, "content" jsonb NOT NULL, "done" integer NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "attachment_id" uuid, "hash" character varying(64), CONSTRAINT "PK_b8eace3be471f4a07b7fce9f4d6" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_107ab749455371f7fe99718eec" ON "disclosure"  ("procurement_id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_107ab749455371f7fe99718eec"`);
    await runner.query(`DROP TABLE "disclosure"`);
  }
}
