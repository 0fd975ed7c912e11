import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Procurements1795666840171 implements MigrationInterface {
  name = 'Procurements1795666840171';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "procurement_task" ADD "assignee_id" uuid`);
    await runner.query(`ALTER TABLE "procurement_task" ADD "due_on" date`);
    await runner.query(
      `CREATE INDEX "IDX_06663a02018db0e2d10d761a83" ON "procurement_task"  ("assignee_id", "due_on") WHERE assignee_id IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_06663a02018db0e2d10d761a83"`);
    await runner.query(`ALTER TABLE "procurement_task" DROP COLUMN "due_on"`);
    await runner.query(`ALTER TABLE "procurement_task" DROP COLUMN "assignee_id"`);
  }
}
