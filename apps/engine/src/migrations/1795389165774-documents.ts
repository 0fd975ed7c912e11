import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1795389165774 implements MigrationInterface {
  name = 'Documents1795389165774';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "policy_edit" ("id" uuid NOT NULL, "change_id" uuid NOT NULL, "kind" character varying(40) NOT NULL, "key" character varying(80) NOT NULL, "content" json, "based_on" integer NOT NULL, "version" integer NOT NULL, CONSTRAINT "UQ_00ec7b4515c14785a0948958a3e" UNIQUE ("change_id", "kind", "key"), CONSTRAINT "PK_f5f1acfcfec244b22f1f8b6916b" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8d4269198fe4415911c074d0f6" ON "policy_edit"  ("kind", "key") `);
    await runner.query(
      `CREATE TABLE "policy_release" ("number" integer NOT NULL, "change_id" uuid NOT NULL, "author_id" uuid, "published_by" uuid, "effective_at" TIMESTAMP WITH TIME ZONE NOT NULL, "unreviewed" boolean NOT NULL, CONSTRAINT "UQ_53800884c5d76093a375b513a29" UNIQUE ("change_id"), CONSTRAINT "policy_release_second_person" CHECK (unreviewed or author_id is null or author_id <> published_by), CONSTRAINT "PK_7c963b9596fd0402968a3157d89" PRIMARY KEY ("number"))`,
    );
    await runner.query(
      `CREATE TABLE "policy_revision" ("kind" character varying(40) NOT NULL, "key" character varying(80) NOT NULL, "release" integer NOT NULL, "number" integer NOT NULL, "content" json, CONSTRAINT "PK_5428da551b816f17b767fa7006b" PRIMARY KEY ("kind", "key", "release"))`,
    );
    await runner.query(`CREATE INDEX "IDX_cd0fadf47a13cc60d78f95c9d3" ON "policy_revision"  ("release") `);
    await runner.query(
      `CREATE TABLE "policy_review" ("id" uuid NOT NULL, "change_id" uuid NOT NULL, "author_id" uuid, "reviewer_id" uuid NOT NULL, "said" character varying(10) NOT NULL, "comment" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "edits_hash" character varying(64) NOT NULL, CONSTRAINT "policy_review_second_person" CHECK (author_id is null or author_id <> reviewer_id), CONSTRAINT "PK_0e2967d6364035b598ed795fc24" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_e9b957bf0b7709a063d80dde3c" ON "policy_review"  ("change_id") `);
    await runner.query(
      `CREATE TABLE "policy_change" ("id" uuid NOT NULL, "reference" character varying(20) NOT NULL, "title" character varying(300) NOT NULL, "reason" text, "state" character varying(20) NOT NULL, "author_id" uuid, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, "rollback_of" integer, "release" integer, "version" integer NOT NULL, CONSTRAINT "UQ_0178827874050c19776c8365068" UNIQUE ("reference"), CONSTRAINT "PK_8dfc39ebd2cea988b5d825b82e7" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_61efb6ee9f1d58a84e932447b0" ON "policy_change"  ("state", "updated_at") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_61efb6ee9f1d58a84e932447b0"`);
    await runner.query(`DROP TABLE "policy_change"`);
    await runner.query(`DROP INDEX "public"."IDX_e9b957bf0b7709a063d80dde3c"`);
    await runner.query(`DROP TABLE "policy_review"`);
    await runner.query(`DROP INDEX "public"."IDX_cd0fadf47a13cc60d78f95c9d3"`);
    await runner.query(`DROP TABLE "policy_revision"`);
    await runner.query(`DROP TABLE "policy_release"`);
    await runner.query(`DROP INDEX "public"."IDX_8d4269198fe4415911c074d0f6"`);
    await runner.query(`DROP TABLE "policy_edit"`);
  }
}
