import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procurements1795667670404 implements MigrationInterface {
  name = 'Procurements1795667670404';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "procurement_board" ON "procurement"  ("stage_title", "stage_target_on", "id", "stage_at_risk_on", "directorate", "category", "lead_id", "workflow") WHERE state = 'running'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."procurement_board"`);
  }
}
