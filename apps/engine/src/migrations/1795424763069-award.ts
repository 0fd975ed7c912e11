import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Award1795424763069 implements MigrationInterface {
  name = 'Award1795424763069';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "agreed_score" ("bid_id" uuid NOT NULL, "criterion" character varying(80) NOT NULL, "procurement_id" uuid NOT NULL, "score" integer NOT NULL, "reason" text NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_45c8625f2b55cfaa5c0f058c4c6" PRIMARY KEY ("bid_id", "criterion"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_f0ca0e457464e211f9a21bd692" ON "agreed_score"  ("procurement_id") `,
    );
    await runner.query(
      `CREATE TABLE "bid" ("id" uuid NOT NULL, "procurement_id" uuid NOT NULL, "lot_id" uuid NOT NULL, "supplier_id" uuid NOT NULL, "price_pence" bigint NOT NULL, "offers" jsonb NOT NULL, "sme" boolean NOT NULL, "vcse" boolean NOT NULL, "local" boolean NOT NULL, "kind_evidence" text, "state" character varying(12) NOT NULL, "state_reason" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL, CONSTRAINT "one_bid_a_supplier_a_lot" UNIQUE ("lot_id", "supplier_id"), CONSTRAINT "PK_ed405dda320051aca2dcb1a50bb" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d294a440dc2db5d05230d41908" ON "bid"  ("procurement_id") `);
    await runner.query(
      `CREATE TABLE "evaluator_score" ("evaluator_id" uuid NOT NULL, "bid_id" uuid NOT NULL, "criterion" character varying(80) NOT NULL, "procurement_id" uuid NOT NULL, "score" integer NOT NULL, "comment" text NOT NULL, CONSTRAINT "PK_47acde78fff79456a5307cf6eb9" PRIMARY KEY ("evaluator_id", "bid_id", "criterion"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b5966081ab8585fa4c8b2e6298" ON "evaluator_score"  ("procurement_id") `,
    );
    await runner.query(
      `CREATE TABLE "evaluator" ("id" uuid NOT NULL, "procurement_id" uuid NOT NULL, "person_id" uuid NOT NULL, "kinds" text array NOT NULL, "has_conflict" boolean, "declaration" text, "handed_in_at" TIMESTAMP WITH TIME ZONE, "released" text, "version" integer NOT NULL, CONSTRAINT "one_evaluator_a_person" UNIQUE ("procurement_id", "person_id"), CONSTRAINT "PK_93a7e4cfbd8d687997ccd32ab50" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_3b4856402bc6ad814326924e7f" ON "evaluator"  ("person_id") `);
    await runner.query(
      `CREATE TABLE "lot_award" ("lot_id" uuid NOT NULL, "procurement_id" uuid NOT NULL, "bid_id" uuid, "reason" text NOT NULL, "flag_answers" jsonb NOT NULL, "advantages" jsonb NOT NULL, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "contract_id" uuid, "contract_by_id" uuid, "contract_at" TIMESTAMP WITH TIME ZONE, "signed_on" date, "version" integer NOT NULL, CONSTRAINT "PK_f22ecb8f72b78e55e2172df26aa" PRIMARY KEY ("lot_id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_87799e7272d33d807ea77fdada" ON "lot_award"  ("procurement_id") `);
    await runner.query(
      `CREATE TABLE "lot_criteria" ("lot_id" uuid NOT NULL, "procurement_id" uuid NOT NULL, "criteria" jsonb NOT NULL, "tie_break" text array NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_db5f616e82e444730489da12f82" PRIMARY KEY ("lot_id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_50090a1284465eaf1cc4c66f4e" ON "lot_criteria"  ("procurement_id") `,
    );
    await runner.query(
      `CREATE TABLE "published_notice" ("procurement_id" uuid NOT NULL, "notice" character varying(80) NOT NULL, "published_on" date, "evidence" character varying(1000), "not_needed" text, "standstill_ends_on" date, "by_id" uuid NOT NULL, "version" integer NOT NULL, CONSTRAINT "PK_675e0fb331e24ba37164dfc234f" PRIMARY KEY ("procurement_id", "notice"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "published_notice"`);
    await runner.query(`DROP INDEX "public"."IDX_50090a1284465eaf1cc4c66f4e"`);
    await runner.query(`DROP TABLE "lot_criteria"`);
    await runner.query(`DROP INDEX "public"."IDX_87799e7272d33d807ea77fdada"`);
    await runner.query(`DROP TABLE "lot_award"`);
    await runner.query(`DROP INDEX "public"."IDX_3b4856402bc6ad814326924e7f"`);
    await runner.query(`DROP TABLE "evaluator"`);
    await runner.query(`DROP INDEX "public"."IDX_b5966081ab8585fa4c8b2e6298"`);
    await runner.query(`DROP TABLE "evaluator_score"`);
    await runner.query(`DROP INDEX "public"."IDX_d294a440dc2db5d05230d41908"`);
    await runner.query(`DROP TABLE "bid"`);
    await runner.query(`DROP INDEX "public"."IDX_f0ca0e457464e211f9a21bd692"`);
    await runner.query(`DROP TABLE "agreed_score"`);
  }
}
