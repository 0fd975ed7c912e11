import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1795711709942 implements MigrationInterface {
  name = 'Identity1795711709942';
  async up(runner: QueryRunner): Promise<void> {
    // Of sessions that began before it is not known how: everybody signs in again.
    await runner.query(`DELETE FROM "session"`);
    await runner.query(`ALTER TABLE "session" ADD "id" uuid NOT NULL`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "PK_a83507eb0338ac037780e02f2b9"`);
    await runner.query(`ALTER TABLE "session" ADD "way" text NOT NULL`);
    await runner.query(`ALTER TABLE "session" ADD "browser" text NOT NULL`);
    await runner.query(`ALTER TABLE "session" ADD "started_at" TIMESTAMP WITH TIME ZONE NOT NULL`);
    await runner.query(`ALTER TABLE "session" ADD "proven_at" TIMESTAMP WITH TIME ZONE NOT NULL`);
    await runner.query(`ALTER TABLE "session" ADD "must_renew" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "session" ADD "former_hash" text`);
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "UQ_212708e76a8ff71f8a2f92a01bd" UNIQUE ("former_hash")`,
    );
    await runner.query(`ALTER TABLE "session" ADD "former_until" TIMESTAMP WITH TIME ZONE`);
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11" PRIMARY KEY ("id")`,
    );
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "UQ_a83507eb0338ac037780e02f2b9" UNIQUE ("token_hash")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "UQ_a83507eb0338ac037780e02f2b9"`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "PK_f55da76ac1c3ac420f444d2ff11"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "former_until"`);
    await runner.query(`ALTER TABLE "session" DROP CONSTRAINT "UQ_212708e76a8ff71f8a2f92a01bd"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "former_hash"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "must_renew"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "proven_at"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "started_at"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "browser"`);
    await runner.query(`ALTER TABLE "session" DROP COLUMN "way"`);
    await runner.query(
      `ALTER TABLE "session" ADD CONSTRAINT "PK_a83507eb0338ac037780e02f2b9" PRIMARY KEY ("token_hash")`,
    );
    await runner.query(`ALTER TABLE "session" DROP COLUMN "id"`);
  }
}
