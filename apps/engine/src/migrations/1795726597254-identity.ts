import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795726597254 implements MigrationInterface {
  name = 'Identity1795726597254';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "service_key" ("person_id" uuid NOT NULL, "hash" text NOT NULL, "start" character varying(12) NOT NULL, "scopes" text array NOT NULL, "expires_on" date NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_5904c2608b53a554232ff01d55c" UNIQUE ("hash"), CONSTRAINT "PK_8a8443be2debb4c64581f84997e" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(`ALTER TABLE "person" ADD "is_service" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" DROP COLUMN "is_service"`);
    await runner.query(`DROP TABLE "service_key"`);
  }
}
