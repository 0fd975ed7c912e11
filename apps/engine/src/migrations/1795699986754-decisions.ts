import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Decisions1795699986754 implements MigrationInterface {
  name = 'Decisions1795699986754';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "rule_tally" ("rule" character varying(80) NOT NULL, "shard" smallint NOT NULL, "fired" integer NOT NULL DEFAULT '0', "accepted" integer NOT NULL DEFAULT '0', "declined" integer NOT NULL DEFAULT '0', "last_fired_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_0b1d8b729f05fa01624f97fde12" PRIMARY KEY ("rule", "shard"))`,
    );
    await this.completeResponses(runner);
    await runner.query(
      `CREATE INDEX "IDX_2b37f8a1bd801e27c066fcafc5" ON "response"  ("rule", "outcome", "at") `,
    );
  }

  /** Responses of before are completed out of their words; of several indicators of one decision, the last counts. */
  private async completeResponses(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "response" ADD "rule" character varying(80), ADD "about" character varying(120), ADD "outcome" character varying(10)`,
    );
    await runner.query('ALTER TABLE "response" DISABLE TRIGGER response_stays');
    await runner.query(
      `UPDATE "response" r SET "rule" = d."rule", "about" = '',
              "outcome" = CASE WHEN r."what" = 'Chosen as not appropriate' THEN 'declined' ELSE 'accepted' END
         FROM "decision" d WHERE d."id" = r."decision_id"`,
    );
    await runner.query('ALTER TABLE "response" ENABLE TRIGGER response_stays');
    await runner.query(
      `ALTER TABLE "response" ALTER "rule" SET NOT NULL, ALTER "about" SET NOT NULL, ALTER "outcome" SET NOT NULL`,
    );
    await runner.query(
      `INSERT INTO "rule_tally" ("rule", "shard", "fired", "last_fired_at")
       SELECT "rule", get_byte(uuid_send("subject_id"), 15) % 16, count(*), max("at")
         FROM "decision" WHERE "verdict" = 'applies' GROUP BY 1, 2`,
    );
    await runner.query(
      `INSERT INTO "rule_tally" ("rule", "shard", "accepted", "declined")
       SELECT r."rule", get_byte(uuid_send(d."subject_id"), 15) % 16,
              count(*) FILTER (WHERE r."outcome" = 'accepted'), count(*) FILTER (WHERE r."outcome" = 'declined')
         FROM (SELECT DISTINCT ON ("decision_id", "about") * FROM "response"
                ORDER BY "decision_id", "about", "at" DESC, "id" DESC) r
         JOIN "decision" d ON d."id" = r."decision_id" GROUP BY 1, 2
       ON CONFLICT ("rule", "shard") DO UPDATE SET "accepted" = EXCLUDED."accepted", "declined" = EXCLUDED."declined"`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_2b37f8a1bd801e27c066fcafc5"`);
    await runner.query(`ALTER TABLE "response" DROP COLUMN "outcome"`);
    await runner.query(`ALTER TABLE "response" DROP COLUMN "about"`);
    await runner.query(`ALTER TABLE "response" DROP COLUMN "rule"`);
    await runner.query(`DROP TABLE "rule_tally"`);
  }
}
