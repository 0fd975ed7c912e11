import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795811953591 implements MigrationInterface {
  name = 'Monitoring1795811953591';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "IDX_c83b9ee328806625d0e41c2a49" ON "return_line"  ("return_id") WHERE state <> 'empty'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_c83b9ee328806625d0e41c2a49"`);
  }
}
