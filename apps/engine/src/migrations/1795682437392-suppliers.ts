import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Suppliers1795682437392 implements MigrationInterface {
  name = 'Suppliers1795682437392';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "supplier" ADD "lead_contact_id" uuid`);
    await runner.query(
      `UPDATE "supplier" s SET "lead_contact_id" =
         (SELECT p.id FROM "person" p WHERE p.supplier_id = s.id AND p.active ORDER BY p.id LIMIT 1)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "supplier" DROP COLUMN "lead_contact_id"`);
  }
}
