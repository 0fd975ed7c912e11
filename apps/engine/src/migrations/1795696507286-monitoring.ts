import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795696507286 implements MigrationInterface {
  name = 'Monitoring1795696507286';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "lesson" ("id" uuid NOT NULL, "contract_id" uuid NOT NULL, "kind" character varying(12) NOT NULL, "text" text NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_0ef25918f0237e68696dee455bd" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_ab9852079db280edc9c5b80313" ON "lesson"  ("contract_id", "at") `);
    await runner.query(`ALTER TABLE "contract" ADD "successor_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_2eb49d9f90d271c03b9ffa4515" ON "contract"  ("successor_id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_2eb49d9f90d271c03b9ffa4515"`);
    await runner.query(`ALTER TABLE "contract" DROP COLUMN "successor_id"`);
    await runner.query(`DROP INDEX "public"."IDX_ab9852079db280edc9c5b80313"`);
    await runner.query(`DROP TABLE "lesson"`);
  }
}
