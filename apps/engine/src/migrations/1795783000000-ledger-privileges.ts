import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who owns the tables may add to the ledger, read it, and empty its personal data; to change it otherwise they would first have to
 * give themselves the right. The role that the engine works as has what the owner has, and cannot.
 */
export class LedgerPrivileges1795783000000 implements MigrationInterface {
  name = 'LedgerPrivileges1795783000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE UPDATE, DELETE, TRUNCATE ON ledger_entry, ledger_private, ledger_seal, ledger_head
      FROM PUBLIC, CURRENT_USER`);
    await runner.query('GRANT UPDATE (content, salt, erased_at) ON ledger_private TO CURRENT_USER');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE UPDATE (content, salt, erased_at) ON ledger_private FROM CURRENT_USER');
    await runner.query(`
      GRANT UPDATE, DELETE, TRUNCATE ON ledger_entry, ledger_private, ledger_seal, ledger_head TO CURRENT_USER`);
  }
}
