import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1795782169018 implements MigrationInterface {
  name = 'Messages1795782169018';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_8a22d69be9d7242c752a81ba46"`);
    await runner.query(
      `CREATE INDEX "IDX_7e986cf6ac3a8239c5e287d134" ON "message"  ("kind") WHERE state = 'planned'`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b9d4c955627644705ce08eb7e2" ON "message"  ("state", "send_on", "id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_b9d4c955627644705ce08eb7e2"`);
    await runner.query(`DROP INDEX "public"."IDX_7e986cf6ac3a8239c5e287d134"`);
    await runner.query(`CREATE INDEX "IDX_8a22d69be9d7242c752a81ba46" ON "message" ("state", "send_on") `);
  }
}
