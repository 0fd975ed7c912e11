import type { MigrationInterface, QueryRunner } from 'typeorm';

const searched = {
  obligation: ['title', 'council_reference'],
  certificate: ['name', 'number'],
  discussion_comment: ['text'],
  attachment: ['name'],
};

/** Promises, certificates, comments and files are found by their words as contracts are: without reading every row. */
export class ReportingSearchMore1795757900000 implements MigrationInterface {
  name = 'ReportingSearchMore1795757900000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(searched)) {
      const indexed = columns.map((column) => `${column} gin_trgm_ops`).join(', ');
      await runner.query(`CREATE INDEX ${table}_search ON ${table} USING gin (${indexed})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(searched)) await runner.query(`DROP INDEX ${table}_search`);
  }
}
