import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795669687320 implements MigrationInterface {
  name = 'Monitoring1795669687320';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "contract_change" ("id" uuid NOT NULL, "contract_id" uuid NOT NULL, "obligation_id" uuid, "kind" character varying(12) NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "by_id" uuid NOT NULL, "reason" text NOT NULL, "before" jsonb NOT NULL, "after" jsonb NOT NULL, CONSTRAINT "PK_57ac034ea17f80c83a4c4f06c2b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ba520ee8936523500b2ad6cf3e" ON "contract_change"  ("contract_id", "at") `,
    );
    await runner.query(`ALTER TABLE "obligation" ADD "counted_from" date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "obligation" DROP COLUMN "counted_from"`);
    await runner.query(`DROP INDEX "public"."IDX_ba520ee8936523500b2ad6cf3e"`);
    await runner.query(`DROP TABLE "contract_change"`);
  }
}
