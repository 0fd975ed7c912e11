import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Governance1795759561568 implements MigrationInterface {
  name = 'Governance1795759561568';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "erasure" ("person_id" uuid NOT NULL, "number" integer NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "called" jsonb, "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_6fe4c37d50ef412feaa8496261d" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_bfeaa3f7a8875e68cee6f6bcf4" ON "erasure"  ("done_at") `);
    await runner.query(`CREATE UNIQUE INDEX "IDX_d85885a06a7a26145de29e59ae" ON "erasure"  ("number") `);
    await runner.query(
      `CREATE TABLE "legal_hold" ("id" uuid NOT NULL, "subject_kind" character varying(20) NOT NULL, "subject_id" uuid NOT NULL, "reason" text NOT NULL, "placed_by_id" uuid NOT NULL, "placed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "released_by_id" uuid, "released_at" TIMESTAMP WITH TIME ZONE, "release_reason" text, CONSTRAINT "PK_edcd499db1f1c67a56c565c5e64" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4623d7ff3ae397a95ec033a4b2" ON "legal_hold"  ("placed_at") `);
    await runner.query(
      `CREATE INDEX "IDX_0006966e6ee374665ce7032a60" ON "legal_hold"  ("subject_kind", "subject_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_0006966e6ee374665ce7032a60"`);
    await runner.query(`DROP INDEX "public"."IDX_4623d7ff3ae397a95ec033a4b2"`);
    await runner.query(`DROP TABLE "legal_hold"`);
    await runner.query(`DROP INDEX "public"."IDX_d85885a06a7a26145de29e59ae"`);
    await runner.query(`DROP INDEX "public"."IDX_bfeaa3f7a8875e68cee6f6bcf4"`);
    await runner.query(`DROP TABLE "erasure"`);
  }
}
