import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1795389309126 implements MigrationInterface {
  name = 'Messages1795389309126';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "dispatch" ("id" uuid NOT NULL, "provider" character varying(40) NOT NULL, "state" character varying(12) NOT NULL, "address" character varying(254) NOT NULL, "subject" character varying(500) NOT NULL, "text" text NOT NULL, "messages" integer NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "lease_until" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, "answer" text, CONSTRAINT "PK_f2c29333b8ffa14a1414142fc55" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_5531436cde23c4d93923fe9c38" ON "dispatch"  ("lease_until") WHERE state = 'sending'`,
    );
    await runner.query(`CREATE INDEX "IDX_fb4358530afd8ef9156b78b38a" ON "dispatch"  ("started_at") `);
    await runner.query(
      `CREATE TABLE "dispatch_message" ("dispatch_id" uuid NOT NULL, "message_id" uuid NOT NULL, CONSTRAINT "PK_cbda8d8fb4e94cbbe901ed0784e" PRIMARY KEY ("dispatch_id", "message_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_54dfd6efde9e66a50884602624" ON "dispatch_message"  ("message_id") `,
    );
    await runner.query(
      `CREATE TABLE "message" ("id" uuid NOT NULL, "key" character varying(400) NOT NULL, "kind" character varying(80) NOT NULL, "template" character varying(80) NOT NULL, "subject_kind" character varying(40) NOT NULL, "subject_id" uuid NOT NULL, "rung" integer, "due_on" date, "person_id" uuid NOT NULL, "name" character varying(300) NOT NULL, "address" character varying(254) NOT NULL, "subject" character varying(500) NOT NULL, "link" character varying(500), "directorate" character varying(80), "category" character varying(80), "send_on" date NOT NULL, "why" text NOT NULL, "decision_id" uuid, "state" character varying(12) NOT NULL, "because" text, "attempts" integer NOT NULL, "not_before" TIMESTAMP WITH TIME ZONE, "sent_at" TIMESTAMP WITH TIME ZONE, "planned_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "UQ_9b7fde550d30796993a3390ea77" UNIQUE ("key"), CONSTRAINT "PK_ba01f0a3e0123651915008bc578" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_96eb41b0b0b8e0a6cbd201b05b" ON "message"  ("subject_kind", "subject_id") `,
    );
    await runner.query(`CREATE INDEX "IDX_782340c6c8b0bf1689116e90d2" ON "message"  ("person_id", "state") `);
    await runner.query(`CREATE INDEX "IDX_8a22d69be9d7242c752a81ba46" ON "message"  ("state", "send_on") `);
    await runner.query(
      `CREATE TABLE "mail" ("id" uuid NOT NULL, "reference" uuid NOT NULL, "to" character varying(254) NOT NULL, "subject" character varying(500) NOT NULL, "text" text NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "opened" boolean NOT NULL, CONSTRAINT "UQ_cec3790effa6164960b51bc7d58" UNIQUE ("reference"), CONSTRAINT "PK_5407da42b983ba54c6c62d462d3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_299b50ddfef9f37141f388666a" ON "mail"  ("at") `);
    await runner.query(
      `ALTER TABLE "dispatch_message" ADD CONSTRAINT "FK_c156928c00b0366c454498bf87b" FOREIGN KEY ("dispatch_id") REFERENCES "dispatch"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "dispatch_message" DROP CONSTRAINT "FK_c156928c00b0366c454498bf87b"`);
    await runner.query(`DROP INDEX "public"."IDX_299b50ddfef9f37141f388666a"`);
    await runner.query(`DROP TABLE "mail"`);
    await runner.query(`DROP INDEX "public"."IDX_8a22d69be9d7242c752a81ba46"`);
    await runner.query(`DROP INDEX "public"."IDX_782340c6c8b0bf1689116e90d2"`);
    await runner.query(`DROP INDEX "public"."IDX_96eb41b0b0b8e0a6cbd201b05b"`);
    await runner.query(`DROP TABLE "message"`);
    await runner.query(`DROP INDEX "public"."IDX_54dfd6efde9e66a50884602624"`);
    await runner.query(`DROP TABLE "dispatch_message"`);
    await runner.query(`DROP INDEX "public"."IDX_fb4358530afd8ef9156b78b38a"`);
    await runner.query(`DROP INDEX "public"."IDX_5531436cde23c4d93923fe9c38"`);
    await runner.query(`DROP TABLE "dispatch"`);
  }
}
