import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795696343226 implements MigrationInterface {
  name = 'Monitoring1795696343226';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "certificate" ("id" uuid NOT NULL, "supplier_id" uuid NOT NULL, "name" character varying(200) NOT NULL, "issuer" character varying(200) NOT NULL, "number" character varying(80) NOT NULL, "issued_on" date NOT NULL, "expires_on" date NOT NULL, "answers" character varying(1000), "state" character varying(12) NOT NULL, "renewed_by_id" uuid, "reason" text, "next_look_on" date, "version" integer NOT NULL, CONSTRAINT "PK_8daddfc65f59e341c2bbc9c9e43" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_7f90c9839e651ba269a137b5a6" ON "certificate"  ("next_look_on") WHERE next_look_on IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_f007f2879682b7d51cc7b0f724" ON "certificate"  ("state", "expires_on") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_997e94d14f1634bc0b7246665e" ON "certificate"  ("supplier_id", "state") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_997e94d14f1634bc0b7246665e"`);
    await runner.query(`DROP INDEX "public"."IDX_f007f2879682b7d51cc7b0f724"`);
    await runner.query(`DROP INDEX "public"."IDX_7f90c9839e651ba269a137b5a6"`);
    await runner.query(`DROP TABLE "certificate"`);
  }
}
