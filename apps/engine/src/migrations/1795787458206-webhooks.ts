import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Webhooks1795787458206 implements MigrationInterface {
  name = 'Webhooks1795787458206';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "webhook" ("id" uuid NOT NULL, "name" character varying(100) NOT NULL, "url" character varying(500) NOT NULL, "events" text array NOT NULL, "is_on" boolean NOT NULL, "secret" text NOT NULL, "delivered_at" TIMESTAMP WITH TIME ZONE, "given_up_because" text, "version" integer NOT NULL, CONSTRAINT "PK_e6765510c2d078db49632b59020" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "webhook_delivery" ("id" uuid NOT NULL, "webhook_id" uuid NOT NULL, "event_id" uuid NOT NULL, "event" character varying(80) NOT NULL, "body" text NOT NULL, "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL, "state" character varying(12) NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "first_tried_at" TIMESTAMP WITH TIME ZONE, "try_at" TIMESTAMP WITH TIME ZONE, "answer" character varying(200), "done_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "UQ_275b38e6c4ca35bcb36b4c44104" UNIQUE ("webhook_id", "event_id"), CONSTRAINT "PK_b1ae290239a778f12399db91354" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_a60db4f4b4ee16d8086368b4c7" ON "webhook_delivery"  ("done_at") WHERE done_at IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_212d953c5344a78cdc2fc28365" ON "webhook_delivery"  ("try_at") WHERE try_at IS NOT NULL`,
    );
    await runner.query(
      `ALTER TABLE "webhook_delivery" ADD CONSTRAINT "FK_ef25cc28dcf88ea3dd81f39af2d" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "webhook_delivery" DROP CONSTRAINT "FK_ef25cc28dcf88ea3dd81f39af2d"`);
    await runner.query(`DROP INDEX "public"."IDX_212d953c5344a78cdc2fc28365"`);
    await runner.query(`DROP INDEX "public"."IDX_a60db4f4b4ee16d8086368b4c7"`);
    await runner.query(`DROP TABLE "webhook_delivery"`);
    await runner.query(`DROP TABLE "webhook"`);
  }
}
