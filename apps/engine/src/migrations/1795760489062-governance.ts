import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Governance1795760489062 implements MigrationInterface {
  name = 'Governance1795760489062';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "disposal" ("kind" character varying(20) NOT NULL, "id" uuid NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "files" integer NOT NULL, "comments" integer NOT NULL, CONSTRAINT "PK_dc21e24a0ed7eaa0541ee2210d0" PRIMARY KEY ("kind", "id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "disposal"`);
  }
}
