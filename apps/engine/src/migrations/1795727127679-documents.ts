import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1795727127679 implements MigrationInterface {
  name = 'Documents1795727127679';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "policy_release" ADD "founding" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `CREATE UNIQUE INDEX "policy_release_one_founding" ON "policy_release"  ("founding") WHERE founding`,
    );
    await runner.query(
      `ALTER TABLE "policy_release" ADD CONSTRAINT "policy_release_founding_is_marked" CHECK (unreviewed or not founding)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "policy_release" DROP CONSTRAINT "policy_release_founding_is_marked"`);
    await runner.query(`DROP INDEX "public"."policy_release_one_founding"`);
    await runner.query(`ALTER TABLE "policy_release" DROP COLUMN "founding"`);
  }
}
