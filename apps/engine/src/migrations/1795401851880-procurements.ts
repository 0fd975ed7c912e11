import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procurements1795401851880 implements MigrationInterface {
  name = 'Procurements1795401851880';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "lot" ("id" uuid NOT NULL, "procurement_id" uuid NOT NULL, "number" integer NOT NULL, "title" character varying(300) NOT NULL, "estimated_value_ex_vat" bigint, "version" integer NOT NULL, CONSTRAINT "UQ_dee81908e62505e312ce5234abd" UNIQUE ("procurement_id", "number"), CONSTRAINT "PK_2ba293e2165c7b93cd766c8ac9b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `INSERT INTO "lot" ("id", "procurement_id", "number", "title", "version") SELECT gen_random_uuid(), "id", 1, "title", 1 FROM "procurement"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "lot"`);
  }
}
