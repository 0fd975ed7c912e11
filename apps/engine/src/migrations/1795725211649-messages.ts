import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1795725211649 implements MigrationInterface {
  name = 'Messages1795725211649';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "dead_address" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "address" character varying(254) NOT NULL, "since" TIMESTAMP WITH TIME ZONE NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, "said" text NOT NULL, "failures" integer NOT NULL, "alive_at" TIMESTAMP WITH TIME ZONE, "successor_id" uuid, CONSTRAINT "UQ_acfdf9ca0e2329cedb94079f6ce" UNIQUE ("person_id", "address"), CONSTRAINT "PK_8b664ae4b98e62a296272bc49c1" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_9d28c9829362e2c0734da46de6" ON "dead_address"  ("address") WHERE alive_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_9d28c9829362e2c0734da46de6"`);
    await runner.query(`DROP TABLE "dead_address"`);
  }
}
