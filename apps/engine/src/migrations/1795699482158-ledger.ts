import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1795699482158 implements MigrationInterface {
  name = 'Ledger1795699482158';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "ledger_head" ("seal" integer NOT NULL, "subject_kind" character varying NOT NULL, "subject_id" character varying NOT NULL, "sequence" integer NOT NULL, "hash" text NOT NULL, CONSTRAINT "PK_c31bf66b09f349775bb28e926a3" PRIMARY KEY ("seal", "subject_kind", "subject_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_5fdef275ea70507a13ef7f4c91" ON "ledger_head"  ("subject_kind", "subject_id", "sequence") `,
    );
    await runner.query(
      `CREATE TABLE "ledger_seal" ("number" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "heads" integer NOT NULL, "digest" text NOT NULL, "previous_hash" text, "hash" text NOT NULL, CONSTRAINT "PK_a15807edee35dfe0292276d829d" PRIMARY KEY ("number"))`,
    );
    await runner.query(`CREATE INDEX "IDX_0e0a50db44bc1c43c9db7bc825" ON "ledger_entry"  ("at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_0e0a50db44bc1c43c9db7bc825"`);
    await runner.query(`DROP TABLE "ledger_seal"`);
    await runner.query(`DROP INDEX "public"."IDX_5fdef275ea70507a13ef7f4c91"`);
    await runner.query(`DROP TABLE "ledger_head"`);
  }
}
