import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database itself refuses what the ledger must never suffer. */
export class LedgerAppendOnly1795388522000 implements MigrationInterface {
  name = 'LedgerAppendOnly1795388522000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the ledger is append-only';
      END $$`);
    await runner.query(`
      CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE ON ledger_entry
      FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change()`);
    await runner.query(`
      CREATE TRIGGER ledger_entry_is_not_emptied BEFORE TRUNCATE ON ledger_entry
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`);
    await runner.query(`
      CREATE TRIGGER ledger_private_stays BEFORE DELETE ON ledger_private
      FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change()`);
    await runner.query(`
      CREATE TRIGGER ledger_private_is_only_erased BEFORE UPDATE ON ledger_private
      FOR EACH ROW WHEN (NEW.content IS NOT NULL OR NEW.erased_at IS NULL OR NEW.entry_id <> OLD.entry_id)
      EXECUTE FUNCTION refuse_ledger_change()`);
    await runner.query(`
      CREATE TRIGGER ledger_private_is_not_emptied BEFORE TRUNCATE ON ledger_private
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION refuse_ledger_change() CASCADE');
  }
}
