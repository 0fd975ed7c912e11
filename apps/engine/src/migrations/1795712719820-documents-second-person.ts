import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the database itself holds of the second person: a release has the approvals that it needed, of these very edits; an emergency
 * leaves its mark in the same transaction; a mark is cleared once and never goes away.
 */
export class DocumentsSecondPerson1795712719820 implements MigrationInterface {
  name = 'DocumentsSecondPerson1795712719820';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION policy_release_has_its_approvals() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE given int;
      BEGIN
        IF NEW.unreviewed THEN RETURN NEW; END IF;
        SELECT count(DISTINCT reviewer_id) INTO given FROM policy_review
         WHERE change_id = NEW.change_id AND said = 'approved' AND edits_hash = NEW.edits_hash;
        IF given < NEW.approvals_needed THEN
          RAISE EXCEPTION 'release % has % of % approvals', NEW.number, given, NEW.approvals_needed;
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER policy_release_has_its_approvals BEFORE INSERT ON policy_release
      FOR EACH ROW EXECUTE FUNCTION policy_release_has_its_approvals()`);
    await runner.query(`
      CREATE FUNCTION policy_release_leaves_its_mark() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.emergency AND NOT EXISTS (SELECT 1 FROM policy_mark WHERE release = NEW.number) THEN
          RAISE EXCEPTION 'release % was an emergency and has no mark', NEW.number;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER policy_release_leaves_its_mark AFTER INSERT ON policy_release
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION policy_release_leaves_its_mark()`);
    await runner.query(`
      CREATE FUNCTION policy_mark_is_cleared_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' OR OLD.cleared_by IS NOT NULL OR (NEW.release, NEW.made_by, NEW.reason, NEW.made_at)
             IS DISTINCT FROM (OLD.release, OLD.made_by, OLD.reason, OLD.made_at)
           OR NEW.author_id IS DISTINCT FROM OLD.author_id THEN
          RAISE EXCEPTION 'the mark of release % stays as it is', OLD.release;
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER policy_mark_is_cleared_once BEFORE UPDATE OR DELETE ON policy_mark
      FOR EACH ROW EXECUTE FUNCTION policy_mark_is_cleared_once()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION policy_mark_is_cleared_once() CASCADE');
    await runner.query('DROP FUNCTION policy_release_leaves_its_mark() CASCADE');
    await runner.query('DROP FUNCTION policy_release_has_its_approvals() CASCADE');
  }
}
