import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procurements1795680268290 implements MigrationInterface {
  name = 'Procurements1795680268290';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "workflow_move_row" ("id" uuid NOT NULL, "move_id" uuid NOT NULL, "procurement_id" uuid NOT NULL, "is_due" boolean NOT NULL, "verdict" character varying(20), "words" text array NOT NULL DEFAULT '{}', "stands" jsonb, "goes_on_in" text, "kept_tasks" text array NOT NULL DEFAULT '{}', "stages_to_place" jsonb NOT NULL DEFAULT '[]', "tasks_to_place" jsonb NOT NULL DEFAULT '[]', "outcome" character varying(20), CONSTRAINT "UQ_70c4b96224c8e8f694c3fa38d5f" UNIQUE ("move_id", "procurement_id"), CONSTRAINT "PK_b21a6ced5986318935883bd79e5" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_2e4e4b03be04f5abf401c1e25e" ON "workflow_move_row"  ("move_id", "is_due") `,
    );
    await runner.query(
      `CREATE TABLE "workflow_move" ("id" uuid NOT NULL, "workflow" character varying(80) NOT NULL, "to_workflow" character varying(80) NOT NULL, "release" integer NOT NULL, "reason" text NOT NULL, "mapping" jsonb NOT NULL, "state" character varying(20) NOT NULL, "prepared_by_id" uuid NOT NULL, "prepared_at" TIMESTAMP WITH TIME ZONE NOT NULL, "mapped_by_id" uuid, "started_by_id" uuid, "version" integer NOT NULL, CONSTRAINT "PK_58e2f5e9baa43a0d922144c0fa8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_bd7b5ce41bbff2450ee7d136c1" ON "workflow_move"  ("state") `);
    await runner.query(`ALTER TABLE "procurement_task" ADD "earlier" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "procurement_task" DROP COLUMN "earlier"`);
    await runner.query(`DROP INDEX "public"."IDX_bd7b5ce41bbff2450ee7d136c1"`);
    await runner.query(`DROP TABLE "workflow_move"`);
    await runner.query(`DROP INDEX "public"."IDX_2e4e4b03be04f5abf401c1e25e"`);
    await runner.query(`DROP TABLE "workflow_move_row"`);
  }
}
