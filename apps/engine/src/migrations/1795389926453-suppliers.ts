import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Suppliers1795389926453 implements MigrationInterface {
  name = 'Suppliers1795389926453';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "supplier" ("id" uuid NOT NULL, "name" character varying(300) NOT NULL, "registration_number" character varying(40), "sme" boolean NOT NULL, "vcse" boolean NOT NULL, "local" boolean NOT NULL, "version" integer NOT NULL, CONSTRAINT "UQ_2094a1b4ed9b9c99327bed6bb2d" UNIQUE ("registration_number"), CONSTRAINT "PK_2bc0d2cab6276144d2ff98a2828" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_05290e39dd1ef4fbbcfe329f7b" ON "supplier"  ("name") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_05290e39dd1ef4fbbcfe329f7b"`);
    await runner.query(`DROP TABLE "supplier"`);
  }
}
