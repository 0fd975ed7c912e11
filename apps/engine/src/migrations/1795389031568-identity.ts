import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795389031568 implements MigrationInterface {
  name = 'Identity1795389031568';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "person" ("id" uuid NOT NULL, "name" character varying NOT NULL, "email" character varying NOT NULL, "roles" text array NOT NULL, "directorates" text array NOT NULL DEFAULT '{}', "categories" text array NOT NULL DEFAULT '{}', "supplier_id" uuid, "active" boolean NOT NULL DEFAULT true, "password_hash" text, "version" integer NOT NULL, CONSTRAINT "UQ_d2d717efd90709ebd3cb26b936c" UNIQUE ("email"), CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4713cac725b74985af0cc23566" ON "person"  ("supplier_id") `);
    await runner.query(
      `CREATE TABLE "session" ("token_hash" text NOT NULL, "person_id" uuid NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a83507eb0338ac037780e02f2b9" PRIMARY KEY ("token_hash"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5c6e00902a1344d01a8d90f33c" ON "session"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "attempt" ("key" text NOT NULL, "count" integer NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_e3a39bfc9b3dc559313a8f4a957" PRIMARY KEY ("key"))`,
    );
    await runner.query(
      `CREATE TABLE "one_time_secret" ("id" uuid NOT NULL, "purpose" text NOT NULL, "person_id" uuid, "hash" text NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, "attempts" integer NOT NULL DEFAULT '0', CONSTRAINT "PK_d9c2b539a5ea53ea23df572bf02" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_774678bab9d9e62e64c96cabe5" ON "one_time_secret"  ("hash") `);
    await runner.query(
      `CREATE INDEX "IDX_7f7bd7dd452e7b8cccb32df5b0" ON "one_time_secret"  ("purpose", "person_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_7f7bd7dd452e7b8cccb32df5b0"`);
    await runner.query(`DROP INDEX "public"."IDX_774678bab9d9e62e64c96cabe5"`);
    await runner.query(`DROP TABLE "one_time_secret"`);
    await runner.query(`DROP TABLE "attempt"`);
    await runner.query(`DROP INDEX "public"."IDX_5c6e00902a1344d01a8d90f33c"`);
    await runner.query(`DROP TABLE "session"`);
    await runner.query(`DROP INDEX "public"."IDX_4713cac725b74985af0cc23566"`);
    await runner.query(`DROP TABLE "person"`);
  }
}
