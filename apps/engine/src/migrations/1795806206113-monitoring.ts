import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795806206113 implements MigrationInterface {
  name = 'Monitoring1795806206113';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_b90a52bbc97f4dcca5124c2c8d"`);
    await runner.query(
      `CREATE INDEX "IDX_698a619ccf9c3153f13dae16a6" ON "contract_return"  ("next_look_on", "id") WHERE next_look_on IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_698a619ccf9c3153f13dae16a6"`);
    await runner.query(
      `CREATE INDEX "IDX_b90a52bbc97f4dcca5124c2c8d" ON "contract_return" USING btree ("next_look_on") WHERE (next_look_on IS NOT NULL)`,
    );
  }
}
