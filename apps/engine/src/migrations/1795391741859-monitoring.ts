import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Monitoring1795391741859 implements MigrationInterface {
  name = 'Monitoring1795391741859';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "contract" ("id" uuid NOT NULL, "reference" character varying(20) NOT NULL, "council_reference" character varying(80), "title" character varying(300) NOT NULL, "supplier_id" uuid NOT NULL, "category" character varying(80) NOT NULL, "directorate" character varying(80) NOT NULL, "regime" character varying(20) NOT NULL, "value_ex_vat" bigint NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "manager_id" uuid, "state" character varying(12) NOT NULL, "source" character varying(12) NOT NULL, "procurement_id" uuid, "next_look_on" date, "version" integer NOT NULL, CONSTRAINT "UQ_7066e97579f59f4d7759d4747be" UNIQUE ("reference"), CONSTRAINT "UQ_a1add8d69a9f5c0da2a05706371" UNIQUE ("council_reference"), CONSTRAINT "PK_17c3a89f58a2997276084e706e8" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_7a8d4d3623e4395dc3db41781b" ON "contract"  ("next_look_on") WHERE next_look_on IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX "IDX_d3ea1d4f4fa4621f4334887d5e" ON "contract"  ("state", "ends_on") `);
    await runner.query(`CREATE INDEX "IDX_61e30c884b0bb0bb4d9498a25d" ON "contract"  ("supplier_id") `);
    await runner.query(
      `CREATE TABLE "obligation" ("id" uuid NOT NULL, "contract_id" uuid NOT NULL, "council_reference" character varying(80), "indicator" character varying(80), "title" character varying(1000) NOT NULL, "type" character varying(20) NOT NULL, "unit" character varying(40), "theme" character varying(300) NOT NULL, "levels" jsonb, "over_time" character varying(20) NOT NULL, "over_contracts" character varying(20) NOT NULL, "direction" character varying(20) NOT NULL, "guidance" text, "target" numeric(20,4), "profile" character varying(20) NOT NULL, "frequency" character varying(20) NOT NULL, "due_offset_days" integer NOT NULL, "evidence" character varying(1000), "returns_from" date NOT NULL, "version" integer NOT NULL, CONSTRAINT "UQ_6328ebcc4b26460a67d65f63ee8" UNIQUE ("contract_id", "council_reference"), CONSTRAINT "PK_3a70be17386980c9fec1df4d25d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_b1e9e2a7e025155e146c0b051b" ON "obligation"  ("contract_id") `);
    await runner.query(
      `CREATE TABLE "contract_return" ("id" uuid NOT NULL, "contract_id" uuid NOT NULL, "due_on" date NOT NULL, "period_from" date NOT NULL, "period_until" date NOT NULL, "opens_on" date NOT NULL, "state" character varying(12) NOT NULL, "first_submitted_at" TIMESTAMP WITH TIME ZONE, "submitted_at" TIMESTAMP WITH TIME ZONE, "submitted_by" uuid, "waived_because" text, "climb_on" date, "evaluate_on" date, "next_look_on" date, "version" integer NOT NULL, CONSTRAINT "UQ_90756a4a7dcbd02bb2a922b03df" UNIQUE ("contract_id", "due_on"), CONSTRAINT "PK_a51fa9f9bd45812d7ce1c5012a0" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_b90a52bbc97f4dcca5124c2c8d" ON "contract_return"  ("next_look_on") WHERE next_look_on IS NOT NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_597bc320d81af7ed05dc27bb1a" ON "contract_return"  ("state", "due_on") `,
    );
    await runner.query(
      `CREATE TABLE "return_line" ("id" uuid NOT NULL, "return_id" uuid NOT NULL, "obligation_id" uuid NOT NULL, "contract_id" uuid NOT NULL, "period_from" date NOT NULL, "period_until" date NOT NULL, "expected" numeric(20,4), "delivered" jsonb, "note" text, "state" character varying(12) NOT NULL, "query" text, "version" integer NOT NULL, CONSTRAINT "UQ_03d23231b61886a3c293b9356c6" UNIQUE ("obligation_id", "period_until"), CONSTRAINT "PK_33d1e29e01c777eda9e9c05cc1d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_666f27c35eeeaa90ae836d7977" ON "return_line"  ("contract_id") `);
    await runner.query(`CREATE INDEX "IDX_98a1f6cfa191e5bab643965ece" ON "return_line"  ("return_id") `);
    await runner.query(
      `CREATE TABLE "contract_import" ("id" uuid NOT NULL, "name" character varying(300) NOT NULL, "state" character varying(12) NOT NULL, "register" jsonb, "taken" jsonb, "by_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "accepted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_1a4cf53a6a590ca2f674f47acec" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_954f0c057008fb25318891a174" ON "contract_import"  ("state", "at") `,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_954f0c057008fb25318891a174"`);
    await runner.query(`DROP TABLE "contract_import"`);
    await runner.query(`DROP INDEX "public"."IDX_98a1f6cfa191e5bab643965ece"`);
    await runner.query(`DROP INDEX "public"."IDX_666f27c35eeeaa90ae836d7977"`);
    await runner.query(`DROP TABLE "return_line"`);
    await runner.query(`DROP INDEX "public"."IDX_597bc320d81af7ed05dc27bb1a"`);
    await runner.query(`DROP INDEX "public"."IDX_b90a52bbc97f4dcca5124c2c8d"`);
    await runner.query(`DROP TABLE "contract_return"`);
    await runner.query(`DROP INDEX "public"."IDX_b1e9e2a7e025155e146c0b051b"`);
    await runner.query(`DROP TABLE "obligation"`);
    await runner.query(`DROP INDEX "public"."IDX_61e30c884b0bb0bb4d9498a25d"`);
    await runner.query(`DROP INDEX "public"."IDX_d3ea1d4f4fa4621f4334887d5e"`);
    await runner.query(`DROP INDEX "public"."IDX_7a8d4d3623e4395dc3db41781b"`);
    await runner.query(`DROP TABLE "contract"`);
  }
}
