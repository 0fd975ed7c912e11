import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795668528917 implements MigrationInterface {
  name = 'Identity1795668528917';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "stand_in" ("id" uuid NOT NULL, "absent_id" uuid NOT NULL, "stand_in_id" uuid NOT NULL, "from" date NOT NULL, "until" date NOT NULL, "created_by_id" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_ec1ac4ddb5e551e8667b7de1c95" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_8c5201a63e87fdff1e152049c6" ON "stand_in"  ("absent_id", "until") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_30535029f77effa379409f4e5d" ON "stand_in"  ("stand_in_id", "until") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_30535029f77effa379409f4e5d"`);
    await runner.query(`DROP INDEX "public"."IDX_8c5201a63e87fdff1e152049c6"`);
    await runner.query(`DROP TABLE "stand_in"`);
  }
}
