import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procurements1795390164902 implements MigrationInterface {
  name = 'Procurements1795390164902';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "indicator_choice" ("procurement_id" uuid NOT NULL, "indicator" character varying(80) NOT NULL, "choice" character varying(30) NOT NULL, "reason" text, "own" jsonb, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "release" integer NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_cbf0816cfa7f991335f980e2e74" PRIMARY KEY ("procurement_id", "indicator"))`,
    );
    await runner.query(
      `CREATE TABLE "procurement_fact" ("procurement_id" uuid NOT NULL, "fact" character varying(80) NOT NULL, "value" jsonb, "answered_by_id" uuid NOT NULL, "answered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_81bd376796a7da0359ce7c02510" PRIMARY KEY ("procurement_id", "fact"))`,
    );
    await runner.query(
      `CREATE TABLE "procurement_task" ("procurement_id" uuid NOT NULL, "key" character varying(80) NOT NULL, "record" jsonb, "recorded_by_id" uuid, "recorded_at" TIMESTAMP WITH TIME ZONE, "reopened" text, "version" integer NOT NULL DEFAULT '0', "stage" character varying(80) NOT NULL, "position" integer NOT NULL, "title" text NOT NULL, "kind" character varying(40) NOT NULL, "required" boolean NOT NULL, "status" character varying(20) NOT NULL, "because" text, "completed_by_id" uuid, "completed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_e87ef0d9056964eb1d9b377a43e" PRIMARY KEY ("procurement_id", "key"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_0adabb439b6aace215e1cfca03" ON "procurement_task"  ("status", "stage") `,
    );
    await runner.query(
      `CREATE TABLE "procurement" ("id" uuid NOT NULL, "reference" character varying(20) NOT NULL, "title" character varying(300) NOT NULL, "lead_id" uuid NOT NULL, "state" character varying(20) NOT NULL, "workflow" character varying(80) NOT NULL, "workflow_release" integer NOT NULL, "stage" character varying(80) NOT NULL, "stage_title" character varying(300) NOT NULL, "passage_id" uuid NOT NULL, "stage_target_on" date NOT NULL, "stage_at_risk_on" date NOT NULL, "clock_stopped_on" date, "created_by_id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, "category" character varying(80) NOT NULL, "directorate" character varying(80) NOT NULL, "estimated_value_ex_vat" bigint, "tasks_open" integer NOT NULL DEFAULT '0', "undecided" integer NOT NULL DEFAULT '0', "new_by_release" integer NOT NULL DEFAULT '0', "gate" character varying(20), "next_look_on" date, CONSTRAINT "UQ_e0ce429186ce87487e11c554e0b" UNIQUE ("reference"), CONSTRAINT "PK_d76214d11b86be19052e0118179" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_602b4ff462396684bf45bafd6d" ON "procurement"  ("next_look_on") WHERE state = 'running'`,
    );
    await runner.query(
      `CREATE INDEX "IDX_964166990009f46015724b3b91" ON "procurement"  ("directorate", "category") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_93b97cff45c950937196865c12" ON "procurement"  ("lead_id", "state") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_ad50d8c75fce3a3e8caffcb7ce" ON "procurement"  ("state", "stage_target_on") `,
    );
    await runner.query(
      `CREATE TABLE "stage_passage" ("id" uuid NOT NULL, "procurement_id" uuid NOT NULL, "stage" character varying(80) NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "left_at" TIMESTAMP WITH TIME ZONE, "way_out" character varying(20), CONSTRAINT "PK_44ee4fb37304e6897979872aca6" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_054c3738b1c33019b7fb432521" ON "stage_passage"  ("procurement_id") `,
    );
    await runner.query(
      `CREATE TABLE "reference_sequence" ("series" character varying(20) NOT NULL, "last" integer NOT NULL, CONSTRAINT "PK_413db34e9b4caad75cf369cb4b5" PRIMARY KEY ("series"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "reference_sequence"`);
    await runner.query(`DROP INDEX "public"."IDX_054c3738b1c33019b7fb432521"`);
    await runner.query(`DROP TABLE "stage_passage"`);
    await runner.query(`DROP INDEX "public"."IDX_ad50d8c75fce3a3e8caffcb7ce"`);
    await runner.query(`DROP INDEX "public"."IDX_93b97cff45c950937196865c12"`);
    await runner.query(`DROP INDEX "public"."IDX_964166990009f46015724b3b91"`);
    await runner.query(`DROP INDEX "public"."IDX_602b4ff462396684bf45bafd6d"`);
    await runner.query(`DROP TABLE "procurement"`);
    await runner.query(`DROP INDEX "public"."IDX_0adabb439b6aace215e1cfca03"`);
    await runner.query(`DROP TABLE "procurement_task"`);
    await runner.query(`DROP TABLE "procurement_fact"`);
    await runner.query(`DROP TABLE "indicator_choice"`);
  }
}
