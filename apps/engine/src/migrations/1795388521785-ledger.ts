import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1795388521785 implements MigrationInterface {
  name = 'Ledger1795388521785';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "ledger_entry" ("id" uuid NOT NULL, "subject_kind" character varying NOT NULL, "subject_id" character varying NOT NULL, "sequence" integer NOT NULL, "action" character varying NOT NULL, "actor_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "release" integer, "data" jsonb NOT NULL, "commitment" text, "previous_hash" text, "hash" text NOT NULL, CONSTRAINT "UQ_14bc762dfbbab5a47cb84629dfa" UNIQUE ("subject_kind", "subject_id", "sequence"), CONSTRAINT "PK_04e9d274911f909a5848a15cd74" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_a49950dff5abc7903b40df7678" ON "ledger_entry"  ("actor_id") `);
    await runner.query(
      `CREATE TABLE "ledger_private" ("entry_id" uuid NOT NULL, "salt" text, "content" jsonb, "erased_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_813917ace0cb227a808d4f769fc" PRIMARY KEY ("entry_id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "ledger_private"`);
    await runner.query(`DROP INDEX "public"."IDX_a49950dff5abc7903b40df7678"`);
    await runner.query(`DROP TABLE "ledger_entry"`);
  }
}
