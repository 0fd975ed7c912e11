import type { MigrationInterface, QueryRunner } from 'typeorm';

const searched = {
  contract: ['title', 'reference', 'council_reference'],
  supplier: ['name', 'registration_number'],
  person: ['name', 'email'],
};

/** Words, and words like them, are found in contracts, suppliers and people as they are in procurements: without reading every row. */
export class ReportingSearch1795740300000 implements MigrationInterface {
  name = 'ReportingSearch1795740300000';

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
