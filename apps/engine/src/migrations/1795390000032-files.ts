import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1795390000032 implements MigrationInterface {
  name = 'Files1795390000032';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "attachment" ("id" uuid NOT NULL, "owner_kind" character varying(40) NOT NULL, "owner_id" uuid NOT NULL, "place" character varying(80) NOT NULL, "name" character varying(255) NOT NULL, "type" character varying(100) NOT NULL, "size" integer NOT NULL, "hash" character(64) NOT NULL, "added_by_id" uuid NOT NULL, "added_at" TIMESTAMP WITH TIME ZONE NOT NULL, "retain_until" date NOT NULL, CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ac3e6cc0c42626f67a442244da" ON "attachment"  ("owner_kind", "owner_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_ac3e6cc0c42626f67a442244da"`);
    await runner.query(`DROP TABLE "attachment"`);
  }
}
