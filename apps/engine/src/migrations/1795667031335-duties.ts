import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Duties1795667031335 implements MigrationInterface {
  name = 'Duties1795667031335';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "duty" ("id" uuid NOT NULL, "duty" character varying(80) NOT NULL, "subject_kind" character varying(20) NOT NULL, "subject_id" uuid NOT NULL, "round" integer NOT NULL, "state" character varying(12) NOT NULL, "owed" boolean NOT NULL DEFAULT true, "anchor_on" date, "due_on" date, "moved_from" date, "waits_for" character varying(500), "done_on" date, "evidence" character varying(1000), "reason" text, "by_id" uuid, "settled_at" TIMESTAMP WITH TIME ZONE, "decision_id" uuid NOT NULL, "subject" character varying(500) NOT NULL, "link" character varying(500) NOT NULL, "directorate" character varying(80), "category" character varying(80), "evaluate_on" date, "climb_on" date, "roll_on" date, "next_look_on" date, "version" integer NOT NULL, CONSTRAINT "UQ_3b675f0f65c8aafeef5738e452a" UNIQUE ("duty", "subject_kind", "subject_id", "round"), CONSTRAINT "PK_16bc289cd1d422d96af276d4927" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ae3aafd137c05f338dea62de49" ON "duty"  ("next_look_on") WHERE next_look_on IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_9ef56bc525ed941c3de4fcacd9" ON "duty"  ("state", "due_on") `);
    await runner.query(
      `CREATE INDEX "IDX_3ef850fb43a2f789632a479d86" ON "duty"  ("subject_kind", "subject_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_3ef850fb43a2f789632a479d86"`);
    await runner.query(`DROP INDEX "public"."IDX_9ef56bc525ed941c3de4fcacd9"`);
    await runner.query(`DROP INDEX "public"."IDX_ae3aafd137c05f338dea62de49"`);
    await runner.query(`DROP TABLE "duty"`);
  }
}
