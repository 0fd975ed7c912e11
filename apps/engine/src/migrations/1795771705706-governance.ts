import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Governance1795771705706 implements MigrationInterface {
  name = 'Governance1795771705706';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "disposal_run" ("id" uuid NOT NULL, "kind" character varying(20) NOT NULL, "reason" text NOT NULL, "state" character varying(20) NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_69cc11f6d26d3e99fd7736a5583" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_b89d400862245129b6b7954df3" ON "disposal_run"  ("state") `);
    await runner.query(
      `CREATE TABLE "disposal_run_row" ("id" uuid NOT NULL, "run_id" uuid NOT NULL, "record_id" uuid NOT NULL, "title" text NOT NULL, "is_due" boolean NOT NULL, "outcome" character varying(20), "words" text, CONSTRAINT "UQ_76fa6e66bf523dda3a1e617f868" UNIQUE ("run_id", "record_id"), CONSTRAINT "PK_4706524fdbf413095c1f91eb627" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_78f7917b5f680cff8495cbe795" ON "disposal_run_row"  ("run_id", "id") WHERE is_due`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_78f7917b5f680cff8495cbe795"`);
    await runner.query(`DROP TABLE "disposal_run_row"`);
    await runner.query(`DROP INDEX "public"."IDX_b89d400862245129b6b7954df3"`);
    await runner.query(`DROP TABLE "disposal_run"`);
  }
}
