import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1795388193435 implements MigrationInterface {
  name = 'Platform1795388193435';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "event" ("id" uuid NOT NULL, "name" character varying NOT NULL, "payload" jsonb NOT NULL, "happened_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_30c2f3bbaf6d34a55f8ae6e4614" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "event_delivery" ("id" uuid NOT NULL, "event_id" uuid NOT NULL, "handler" character varying NOT NULL, "try_at" TIMESTAMP WITH TIME ZONE NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "last_error" text, "delivered_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_cf3a43c27b8bcb66ddac6f3126b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_aabd56490bfc90feb4f4cd0fe4" ON "event_delivery"  ("event_id", "handler") `,
    );
    await runner.query(
      `CREATE INDEX "IDX_367573ee6198d2e1c4c08d3b26" ON "event_delivery"  ("try_at") WHERE delivered_at IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "event_delivery" ADD CONSTRAINT "FK_77c6a1cf2c559f3bde0af255ed8" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "event_delivery" DROP CONSTRAINT "FK_77c6a1cf2c559f3bde0af255ed8"`);
    await runner.query(`DROP INDEX "public"."IDX_367573ee6198d2e1c4c08d3b26"`);
    await runner.query(`DROP INDEX "public"."IDX_aabd56490bfc90feb4f4cd0fe4"`);
    await runner.query(`DROP TABLE "event_delivery"`);
    await runner.query(`DROP TABLE "event"`);
  }
}
