import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Discussions1795668686645 implements MigrationInterface {
  name = 'Discussions1795668686645';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "discussion_comment" ("id" uuid NOT NULL, "subject_kind" character varying(40) NOT NULL, "subject_id" uuid NOT NULL, "task" character varying(80), "author_id" uuid NOT NULL, "text" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "corrected_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL, CONSTRAINT "PK_a258af95cc84633ce1cd4c00dc4" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_16f2a71aee444537fb09782c97" ON "discussion_comment"  ("subject_kind", "subject_id", "at") `,
    );
    await runner.query(
      `CREATE TABLE "discussion_mention" ("comment_id" uuid NOT NULL, "person_id" uuid NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_66ed02ba0511720f4cc15b2dcfa" PRIMARY KEY ("comment_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_5ca602d805cda9914e180e2f4d" ON "discussion_mention"  ("person_id") WHERE read_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "discussion_watch" ("person_id" uuid NOT NULL, "subject_kind" character varying(40) NOT NULL, "subject_id" uuid NOT NULL, "looked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "told_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_fd4b5d1c022bc2e62ab3a0b015e" PRIMARY KEY ("person_id", "subject_kind", "subject_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_53c5809ddabd2a7e5efff954fa" ON "discussion_watch"  ("subject_kind", "subject_id") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_53c5809ddabd2a7e5efff954fa"`);
    await runner.query(`DROP TABLE "discussion_watch"`);
    await runner.query(`DROP INDEX "public"."IDX_5ca602d805cda9914e180e2f4d"`);
    await runner.query(`DROP TABLE "discussion_mention"`);
    await runner.query(`DROP INDEX "public"."IDX_16f2a71aee444537fb09782c97"`);
    await runner.query(`DROP TABLE "discussion_comment"`);
  }
}
