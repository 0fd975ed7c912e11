import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Decisions1795389173371 implements MigrationInterface {
  name = 'Decisions1795389173371';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "fact_set" ("hash" character varying(64) NOT NULL, "facts" jsonb NOT NULL, CONSTRAINT "PK_072d48817664ed44a3ca0560816" PRIMARY KEY ("hash"))`,
    );
    await runner.query(
      `CREATE TABLE "decision" ("id" uuid NOT NULL, "subject_kind" character varying(20) NOT NULL, "subject_id" uuid NOT NULL, "rule" character varying(80) NOT NULL, "release" integer NOT NULL, "verdict" character varying(20) NOT NULL, "effects" jsonb NOT NULL, "today" date NOT NULL, "commencement" date, "fact_set" character varying(64) NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_dc0ecf10a1b2a8389f19999c94" ON "decision"  ("rule", "at") `);
    await runner.query(
      `CREATE INDEX "IDX_54cbecfb4640e774735b583f39" ON "decision"  ("subject_kind", "subject_id", "rule") `,
    );
    await runner.query(
      `CREATE TABLE "verdict" ("subject_kind" character varying(20) NOT NULL, "subject_id" uuid NOT NULL, "rule" character varying(80) NOT NULL, "verdict" character varying(20) NOT NULL, "effects" jsonb NOT NULL, "decision_id" uuid NOT NULL, CONSTRAINT "PK_eafc3fd09a9fc1fd8903c16ac31" PRIMARY KEY ("subject_kind", "subject_id", "rule"))`,
    );
    await runner.query(
      `CREATE TABLE "response" ("id" uuid NOT NULL, "decision_id" uuid NOT NULL, "what" character varying(500) NOT NULL, "reason" text, "person_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f64544baf2b4dc48ba623ce768f" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_cc49afea22884745b8b841c8a6" ON "response"  ("decision_id") `);
    await runner.query(
      `CREATE TABLE "standing_effect" ("id" uuid NOT NULL, "subject_kind" character varying(20) NOT NULL, "subject_id" uuid NOT NULL, "rule" character varying(80) NOT NULL, "identity" character varying(64) NOT NULL, "effect" character varying(40) NOT NULL, "arguments" jsonb NOT NULL, "state" character varying(20) NOT NULL, "missing" jsonb NOT NULL, "decision_id" uuid NOT NULL, "since_release" integer NOT NULL, "new_by_release" boolean NOT NULL, CONSTRAINT "UQ_3273a697c072ff52d5d117f3e5c" UNIQUE ("subject_kind", "subject_id", "rule", "identity"), CONSTRAINT "PK_4b77a22f6f2eddc86d3af2cedde" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_e120e113cc16bd961c2c138ee6" ON "standing_effect"  ("effect", "state") `,
    );
    await runner.query(
      `CREATE TABLE "reevaluation" ("release" integer NOT NULL, "total" integer NOT NULL, "done" integer NOT NULL, "subject_kind" character varying(20), "after" uuid, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_bfd27880db196c9c2170c2149f6" PRIMARY KEY ("release"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "reevaluation"`);
    await runner.query(`DROP INDEX "public"."IDX_e120e113cc16bd961c2c138ee6"`);
    await runner.query(`DROP TABLE "standing_effect"`);
    await runner.query(`DROP INDEX "public"."IDX_cc49afea22884745b8b841c8a6"`);
    await runner.query(`DROP TABLE "response"`);
    await runner.query(`DROP TABLE "verdict"`);
    await runner.query(`DROP INDEX "public"."IDX_54cbecfb4640e774735b583f39"`);
    await runner.query(`DROP INDEX "public"."IDX_dc0ecf10a1b2a8389f19999c94"`);
    await runner.query(`DROP TABLE "decision"`);
    await runner.query(`DROP TABLE "fact_set"`);
  }
}
