import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procurements1795668209673 implements MigrationInterface {
  name = 'Procurements1795668209673';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "procurement_condition" ("ruling_id" uuid NOT NULL, "number" integer NOT NULL, "procurement_id" uuid NOT NULL, "key" character varying(80) NOT NULL, "stage" character varying(80) NOT NULL, "panel" character varying(80) NOT NULL, "what" text NOT NULL, "owner_id" uuid NOT NULL, "due_on" date NOT NULL, "holds" character varying(20) NOT NULL, CONSTRAINT "PK_8c04f50e0e6f48b392c130593d2" PRIMARY KEY ("ruling_id", "number"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_c488ec828c681e99df7903c847" ON "procurement_condition"  ("owner_id") `,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_2d48a3e6067e39682535e08115" ON "procurement_condition"  ("procurement_id", "key") `,
    );
    await runner.query(`ALTER TABLE "procurement" ADD "gate_panel" character varying(80)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "procurement" DROP COLUMN "gate_panel"`);
    await runner.query(`DROP INDEX "public"."IDX_2d48a3e6067e39682535e08115"`);
    await runner.query(`DROP INDEX "public"."IDX_c488ec828c681e99df7903c847"`);
    await runner.query(`DROP TABLE "procurement_condition"`);
  }
}
