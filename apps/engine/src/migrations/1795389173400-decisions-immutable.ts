import type { MigrationInterface, QueryRunner } from 'typeorm';

const immutable = ['policy_release', 'policy_revision', 'policy_review', 'decision', 'fact_set', 'response'];

/** What was published, reviewed and decided stays as it was: the database refuses anything else. */
export class DecisionsImmutable1795389173400 implements MigrationInterface {
  name = 'DecisionsImmutable1795389173400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change_of_the_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME;
      END $$`);
    for (const table of immutable) {
      await runner.query(`
        CREATE TRIGGER ${table}_stays BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_the_immutable()`);
      await runner.query(`
        CREATE TRIGGER ${table}_is_not_emptied BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_immutable()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION refuse_change_of_the_immutable() CASCADE');
  }
}
