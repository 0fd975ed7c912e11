import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Alerts1795390148774 implements MigrationInterface {
  name = 'Alerts1795390148774';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "alert" ("id" uuid NOT NULL, "rule" character varying(80) NOT NULL, "subject_kind" character varying(40) NOT NULL, "subject_id" uuid NOT NULL, "due_on" date NOT NULL, "severity" character varying(10) NOT NULL, "state" character varying(12) NOT NULL, "message" character varying(1000) NOT NULL, "ladder" character varying(80) NOT NULL, "rung" integer, "decision_id" uuid NOT NULL, "subject" character varying(500) NOT NULL, "link" character varying(500) NOT NULL, "directorate" character varying(80), "category" character varying(80), "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL, "snoozed_until" date, "reason" text, "resolved_at" TIMESTAMP WITH TIME ZONE, "resolved_by" uuid, "next_look_on" date, "version" integer NOT NULL, CONSTRAINT "UQ_f84567666067dc1af3f3dce5972" UNIQUE ("rule", "subject_kind", "subject_id", "due_on"), CONSTRAINT "PK_ad91cad659a3536465d564a4b2f" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_e349438111a8365e44123fbd28" ON "alert"  ("next_look_on") WHERE next_look_on IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_dff4e95daf3a9918c335e545c5" ON "alert"  ("state", "severity") `);
    await runner.query(
      `CREATE INDEX "IDX_6041df5124d9898382e93d3423" ON "alert"  ("subject_kind", "subject_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_6041df5124d9898382e93d3423"`);
    await runner.query(`DROP INDEX "public"."IDX_dff4e95daf3a9918c335e545c5"`);
    await runner.query(`DROP INDEX "public"."IDX_e349438111a8365e44123fbd28"`);
    await runner.query(`DROP TABLE "alert"`);
  }
}
