import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795667889750 implements MigrationInterface {
  name = 'Monitoring1795667889750';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "line_event" ("id" uuid NOT NULL, "line_id" uuid NOT NULL, "what" character varying(12) NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_id" uuid NOT NULL, "delivered" jsonb, "text" text, CONSTRAINT "PK_d9c299028a1f16dacc1fcee0695" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_027181b3f1c83c431a01b5d1d0" ON "line_event"  ("line_id", "at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_027181b3f1c83c431a01b5d1d0"`);
    await runner.query(`DROP TABLE "line_event"`);
  }
}
