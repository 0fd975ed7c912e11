import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Panels1795390005390 implements MigrationInterface {
  name = 'Panels1795390005390';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "ruling" ("id" uuid NOT NULL, "subject_kind" character varying(40) NOT NULL, "subject_id" uuid NOT NULL, "stage" character varying(80) NOT NULL, "occasion_id" uuid NOT NULL, "panel" character varying(80) NOT NULL, "ruling" character varying(20) NOT NULL, "reason" text NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_aa154084dc9fb7d1ab4aa2b4bb3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_12273de0f6715b48bceaee0487" ON "ruling"  ("occasion_id") `);
    await runner.query(
      `CREATE INDEX "IDX_c2cb06d59cb9ae262daac63b08" ON "ruling"  ("subject_kind", "subject_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_c2cb06d59cb9ae262daac63b08"`);
    await runner.query(`DROP INDEX "public"."IDX_12273de0f6715b48bceaee0487"`);
    await runner.query(`DROP TABLE "ruling"`);
  }
}
