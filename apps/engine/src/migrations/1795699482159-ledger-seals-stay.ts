import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seals and the heads under them are as append-only as the entries that they are put on. */
export class LedgerSealsStay1795699482159 implements MigrationInterface {
  name = 'LedgerSealsStay1795699482159';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['ledger_seal', 'ledger_head']) {
      await runner.query(`
        CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change()`);
      await runner.query(`
        CREATE TRIGGER ${table}_is_not_emptied BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ledger_seal', 'ledger_head']) {
      await runner.query(`DROP TRIGGER ${table}_stays ON ${table}`);
      await runner.query(`DROP TRIGGER ${table}_is_not_emptied ON ${table}`);
    }
  }
}
