import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procurements1795727842435 implements MigrationInterface {
  name = 'Procurements1795727842435';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_6241b83edf9a9f5f2229940c09" ON "obligation"  ("indicator") `);
    await runner.query(
      `CREATE INDEX "IDX_5fdbd42259f07abe8bb39cd372" ON "indicator_choice"  ("indicator", "choice") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_5fdbd42259f07abe8bb39cd372"`);
    await runner.query(`DROP INDEX "public"."IDX_6241b83edf9a9f5f2229940c09"`);
  }
}
