import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1795712719819 implements MigrationInterface {
  name = 'Documents1795712719819';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "policy_mark" ("release" integer NOT NULL, "author_id" uuid, "made_by" uuid NOT NULL, "reason" text NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, "cleared_by" uuid, "cleared_at" TIMESTAMP WITH TIME ZONE, "note" text, CONSTRAINT "policy_mark_cleared_whole" CHECK ((cleared_by is null) = (cleared_at is null) and (cleared_by is null) = (note is null)), CONSTRAINT "policy_mark_second_person" CHECK (cleared_by is null or (cleared_by <> made_by and cleared_by is distinct from author_id)), CONSTRAINT "PK_591957c440daccaeac6e978f25f" PRIMARY KEY ("release"))`,
    );
    await runner.query(`ALTER TABLE "policy_release" ADD "emergency" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "policy_release" ADD "approvals_needed" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "policy_release" ADD "edits_hash" character varying(64)`);
    await runner.query(`ALTER TABLE "policy_change" ADD "publish_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "policy_change" ADD "scheduled_by" uuid`);
    await runner.query(`ALTER TABLE "policy_change" ADD "refusal" text`);
    await runner.query(`ALTER TABLE "policy_change" ADD "touches" integer`);
    await runner.query(
      `ALTER TABLE "policy_release" ADD CONSTRAINT "policy_release_emergency_is_marked" CHECK (unreviewed or not emergency)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "policy_release" DROP CONSTRAINT "policy_release_emergency_is_marked"`);
    await runner.query(`ALTER TABLE "policy_change" DROP COLUMN "touches"`);
    await runner.query(`ALTER TABLE "policy_change" DROP COLUMN "refusal"`);
    await runner.query(`ALTER TABLE "policy_change" DROP COLUMN "scheduled_by"`);
    await runner.query(`ALTER TABLE "policy_change" DROP COLUMN "publish_at"`);
    await runner.query(`ALTER TABLE "policy_release" DROP COLUMN "edits_hash"`);
    await runner.query(`ALTER TABLE "policy_release" DROP COLUMN "approvals_needed"`);
    await runner.query(`ALTER TABLE "policy_release" DROP COLUMN "emergency"`);
    await runner.query(`DROP TABLE "policy_mark"`);
  }
}
