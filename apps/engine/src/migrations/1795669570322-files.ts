import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Files1795669570322 implements MigrationInterface {
  name = 'Files1795669570322';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attachment" ADD "personal_data" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "attachment" ADD "content_deleted_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(
      `CREATE INDEX "IDX_272e6f299517cd78b3838838f8" ON "attachment"  ("retain_until") WHERE content_deleted_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "IDX_697794abf405cb67fc7db740af" ON "attachment"  ("hash") WHERE content_deleted_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_697794abf405cb67fc7db740af"`);
    await runner.query(`DROP INDEX "public"."IDX_272e6f299517cd78b3838838f8"`);
    await runner.query(`ALTER TABLE "attachment" DROP COLUMN "content_deleted_at"`);
    await runner.query(`ALTER TABLE "attachment" DROP COLUMN "personal_data"`);
  }
}
