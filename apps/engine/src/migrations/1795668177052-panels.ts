import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Panels1795668177052 implements MigrationInterface {
  name = 'Panels1795668177052';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "panel_member" ("id" uuid NOT NULL, "panel" character varying(80) NOT NULL, "person_id" uuid NOT NULL, "office" character varying(20) NOT NULL, "since" date NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_52e42d0948ead17bf9f132091fa" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b44fd8ef39cfd7062afec70be5" ON "panel_member"  ("person_id") WHERE ended_at IS NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_336190168bdc49e5962b97b522" ON "panel_member"  ("panel", "person_id") WHERE ended_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_873625e0eb2c88cd0edac40c14" ON "panel_member"  ("panel") WHERE ended_at IS NULL`,
    );
    await runner.query(
      `CREATE TABLE "panel_conflict" ("item_id" uuid NOT NULL, "person_id" uuid NOT NULL, "nature" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_1206cfc53b82716d9d30621f31b" PRIMARY KEY ("item_id", "person_id"))`,
    );
    await runner.query(
      `CREATE TABLE "panel_meeting" ("id" uuid NOT NULL, "panel" character varying(80) NOT NULL, "held_on" date NOT NULL, "starts_at" character varying(5) NOT NULL, "place" character varying(300) NOT NULL, "papers_by" date NOT NULL, "state" character varying(20) NOT NULL, "agenda" uuid array NOT NULL DEFAULT '{}', "present" uuid array NOT NULL DEFAULT '{}', "apologies" uuid array NOT NULL DEFAULT '{}', "cancelled" text, "minutes" jsonb, "version" integer NOT NULL, CONSTRAINT "PK_f7a99df93a492842e0a33437664" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_043856b3f1d136e6c671c43fe0" ON "panel_meeting"  ("panel", "held_on") `,
    );
    await runner.query(
      `CREATE TABLE "panel_vote" ("item_id" uuid NOT NULL, "person_id" uuid NOT NULL, "vote" character varying(40) NOT NULL, "comment" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_066bf1480e571da3cef7d192f6c" PRIMARY KEY ("item_id", "person_id"))`,
    );
    await runner.query(
      `CREATE TABLE "panel_item" ("id" uuid NOT NULL, "panel" character varying(80) NOT NULL, "subject_kind" character varying(40) NOT NULL, "subject_id" uuid NOT NULL, "stage" character varying(80) NOT NULL, "occasion_id" uuid NOT NULL, "reference" character varying(20) NOT NULL, "title" character varying(300) NOT NULL, "gate" character varying(300) NOT NULL, "responsible_id" uuid NOT NULL, "quorum" integer NOT NULL, "state" character varying(20) NOT NULL, "meeting_id" uuid, "urgent_reason" text, "late_reason" text, "late_agreed" text, "withdrawn" text, "pack" jsonb NOT NULL, "pack_hash" character varying(64) NOT NULL, "submitted_by_id" uuid NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_7b0321c62330c08ae853704ddd9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_14f7b0abcec05e5fd690f859f1" ON "panel_item"  ("panel", "state") `);
    await runner.query(
      `CREATE UNIQUE INDEX "IDX_cb332fc6c1c0d1f36dd155c66e" ON "panel_item"  ("occasion_id") WHERE state = 'submitted'`,
    );
    await runner.query(
      `CREATE INDEX "IDX_8df96a525c3dd4e98b4db2179e" ON "panel_item"  ("subject_kind", "subject_id") `,
    );
    await runner.query(`CREATE INDEX "IDX_9ee5c9c6eae69bfa16bce8acb3" ON "panel_item"  ("meeting_id") `);
    await runner.query(
      `CREATE TABLE "ruling_condition" ("ruling_id" uuid NOT NULL, "number" integer NOT NULL, "what" text NOT NULL, "owner_id" uuid NOT NULL, "due_on" date NOT NULL, "holds" character varying(20) NOT NULL, CONSTRAINT "PK_21bb77d3a1ad28cb7e3d1925fa7" PRIMARY KEY ("ruling_id", "number"))`,
    );
    await runner.query(`ALTER TABLE "ruling" ADD "route" character varying(20) NOT NULL DEFAULT 'alone'`);
    await runner.query(`ALTER TABLE "ruling" ADD "item_id" uuid`);
    await runner.query(`ALTER TABLE "ruling" ADD "votes" text`);
    await runner.query(`ALTER TABLE "ruling" ALTER COLUMN "ruling" TYPE character varying(40)`);
    await runner.query(`CREATE INDEX "IDX_82a35a6e54dad916c5ab93f671" ON "ruling"  ("item_id") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_82a35a6e54dad916c5ab93f671"`);
    await runner.query(`ALTER TABLE "ruling" ALTER COLUMN "ruling" TYPE character varying(20)`);
    await runner.query(`ALTER TABLE "ruling" DROP COLUMN "votes"`);
    await runner.query(`ALTER TABLE "ruling" DROP COLUMN "item_id"`);
    await runner.query(`ALTER TABLE "ruling" DROP COLUMN "route"`);
    await runner.query(`DROP TABLE "ruling_condition"`);
    await runner.query(`DROP INDEX "public"."IDX_9ee5c9c6eae69bfa16bce8acb3"`);
    await runner.query(`DROP INDEX "public"."IDX_8df96a525c3dd4e98b4db2179e"`);
    await runner.query(`DROP INDEX "public"."IDX_cb332fc6c1c0d1f36dd155c66e"`);
    await runner.query(`DROP INDEX "public"."IDX_14f7b0abcec05e5fd690f859f1"`);
    await runner.query(`DROP TABLE "panel_item"`);
    await runner.query(`DROP TABLE "panel_vote"`);
    await runner.query(`DROP INDEX "public"."IDX_043856b3f1d136e6c671c43fe0"`);
    await runner.query(`DROP TABLE "panel_meeting"`);
    await runner.query(`DROP TABLE "panel_conflict"`);
    await runner.query(`DROP INDEX "public"."IDX_873625e0eb2c88cd0edac40c14"`);
    await runner.query(`DROP INDEX "public"."IDX_336190168bdc49e5962b97b522"`);
    await runner.query(`DROP INDEX "public"."IDX_b44fd8ef39cfd7062afec70be5"`);
    await runner.query(`DROP TABLE "panel_member"`);
  }
}
