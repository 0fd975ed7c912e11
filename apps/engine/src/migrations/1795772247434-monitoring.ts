import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795772247434 implements MigrationInterface {
  name = 'Monitoring1795772247434';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "council_figure" ("id" uuid NOT NULL, "indicator" character varying(80) NOT NULL, "as_of" date NOT NULL, "value" numeric(20,4) NOT NULL, "source" character varying(1000) NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_f0918bbb36c0220a70009701116" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_e45a489d1e6f3593cc92cde6d1" ON "council_figure"  ("indicator", "as_of") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_e45a489d1e6f3593cc92cde6d1"`);
    await runner.query(`DROP TABLE "council_figure"`);
  }
}
