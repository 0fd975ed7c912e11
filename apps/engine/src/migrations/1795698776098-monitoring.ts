import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795698776098 implements MigrationInterface {
  name = 'Monitoring1795698776098';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "assessment" ("id" uuid NOT NULL, "contract_id" uuid NOT NULL, "period_from" date NOT NULL, "period_until" date NOT NULL, "state" character varying(14) NOT NULL, "repliable_until" date, "replied_at" TIMESTAMP WITH TIME ZONE, "replied_by_id" uuid, "published_at" TIMESTAMP WITH TIME ZONE, "published_by_id" uuid, "notice_on" date, "notice_evidence" character varying(1000), "version" integer NOT NULL, CONSTRAINT "PK_c511a7dc128256876b6b1719401" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_86134bf82f311799667706b8e7" ON "assessment"  ("state") `);
    await runner.query(
      `CREATE INDEX "IDX_42a747b9e3a194a78b31b599fc" ON "assessment"  ("contract_id", "period_until") `,
    );
    await runner.query(
      `CREATE TABLE "kpi_rating" ("id" uuid NOT NULL, "assessment_id" uuid NOT NULL, "obligation_id" uuid NOT NULL, "promised" numeric(20,4), "delivered" numeric(20,4), "proposed" character varying(40) NOT NULL, "why" character varying(1000) NOT NULL, "rating" character varying(40), "reason" text, "reply" text, "version" integer NOT NULL, CONSTRAINT "UQ_5583de712f5386b5fdcf9c922d5" UNIQUE ("assessment_id", "obligation_id"), CONSTRAINT "PK_cdc039da9c3b3e65cc7d579d78a" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "improvement_plan" ("id" uuid NOT NULL, "contract_id" uuid NOT NULL, "obligation_id" uuid, "aim" text NOT NULL, "opened_on" date NOT NULL, "due_on" date NOT NULL, "outcome" character varying(14), "reason" text, "closed_on" date, "version" integer NOT NULL, CONSTRAINT "PK_acbdf25c65cb5011a8eae133930" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_f86ee9dbf2e83b3f7fe51a2a84" ON "improvement_plan"  ("contract_id", "due_on") `,
    );
    await runner.query(
      `CREATE TABLE "improvement_step" ("id" uuid NOT NULL, "plan_id" uuid NOT NULL, "place" integer NOT NULL, "what" character varying(500) NOT NULL, "who" character varying(200) NOT NULL, "due_on" date NOT NULL, "done_on" date, "note" character varying(1000), CONSTRAINT "UQ_019d5ba3c73cf7222c9e5e7f5fe" UNIQUE ("plan_id", "place"), CONSTRAINT "PK_83c0788e19f582edbbf01f02274" PRIMARY KEY ("id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "improvement_step"`);
    await runner.query(`DROP INDEX "public"."IDX_f86ee9dbf2e83b3f7fe51a2a84"`);
    await runner.query(`DROP TABLE "improvement_plan"`);
    await runner.query(`DROP TABLE "kpi_rating"`);
    await runner.query(`DROP INDEX "public"."IDX_42a747b9e3a194a78b31b599fc"`);
    await runner.query(`DROP INDEX "public"."IDX_86134bf82f311799667706b8e7"`);
    await runner.query(`DROP TABLE "assessment"`);
  }
}
