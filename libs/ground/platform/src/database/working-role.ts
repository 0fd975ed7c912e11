import type { DataSource, EntityManager } from 'typeorm';

/** Owns nothing and cannot sign in: requests and jobs are done as it, so that what it may not do nobody does by way of the product. */
export const workingRole = 'commonweal_engine';

const alreadyThere = new Set(['42710', '23505']);

/**
 * Made by a superuser, whom no privilege would hold back. Anybody else works as it where a superuser has made it and granted it to
 * them, and as themselves where not.
 * @returns the role that the connections of requests and jobs take on; undefined where they stay who they are
 */
export async function roleToWorkAs(owner: EntityManager): Promise<string | undefined> {
  const [{ isSuper } = { isSuper: false }] = await owner.query<{ isSuper: boolean }[]>(
    `SELECT rolsuper AS "isSuper" FROM pg_roles WHERE rolname = current_user`,
  );
  if (isSuper) await make(owner);
  const [found] = await owner.query<{ isTheirs: boolean }[]>(
    `SELECT pg_has_role(current_user, oid, 'MEMBER') AS "isTheirs" FROM pg_roles WHERE rolname = $1`,
    [workingRole],
  );
  if (!found) return undefined;
  await letWork(owner);
  return found.isTheirs ? workingRole : undefined;
}

/** @throws Error where something between us and the database, or its address, keeps connections from taking the role on */
export async function checkWorksAs(role: string, database: DataSource): Promise<void> {
  const [is] = await database.query<{ name: string }[]>('SELECT current_user AS name');
  if (is?.name === role) return;
  throw new Error(
    `Connections to the database should work as ${role} and work as ${is?.name}: see that DATABASE_URL sets no "options", and that no pooler drops them.`,
  );
}

/** Roles are those of the whole server: an engine on another database of it may make this one at the same moment. */
async function make(owner: EntityManager): Promise<void> {
  const [found] = await owner.query<unknown[]>('SELECT 1 FROM pg_roles WHERE rolname = $1', [workingRole]);
  if (found) return;
  await owner.query(`CREATE ROLE ${workingRole} NOLOGIN`).catch((error: unknown) => {
    const code = (error as { driverError?: { code?: string } }).driverError?.code;
    if (!alreadyThere.has(code ?? '')) throw error;
  });
}

/**
 * Reads and writes rows wherever the owner of a table has left that right to itself, table by table and column by column: what a migration
 * takes from the owner is by that taken from the role. Where all is as it should be, nothing is written.
 */
async function letWork(owner: EntityManager): Promise<void> {
  const wrong = await owner.query<{ sql: string }[]>(
    `WITH held AS (
       SELECT c.oid::regclass::text AS name, c.relkind, NULL::text AS part, c.relowner,
              p.grantee, p.privilege_type AS what
         FROM pg_class c
         CROSS JOIN aclexplode(coalesce(c.relacl,
           acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner))) p
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p', 'S')
       UNION ALL
       SELECT c.oid::regclass::text, c.relkind, quote_ident(a.attname), c.relowner, p.grantee, p.privilege_type
         FROM pg_class c
         JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
         CROSS JOIN aclexplode(a.attacl) p
        WHERE c.relnamespace = 'public'::regnamespace),
     mine AS (
       SELECT * FROM held
        WHERE pg_has_role(current_user, relowner, 'USAGE') AND what IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE', 'USAGE')),
     should AS (SELECT name, relkind, part, what FROM mine WHERE grantee = relowner),
     does AS (SELECT name, relkind, part, what FROM mine WHERE grantee = to_regrole($1::text))
     SELECT format('%s %s%s ON %s %s %s %I', verb, what, '(' || part || ')',
                   CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, name, direction, $1) AS sql
       FROM (SELECT 'GRANT' AS verb, 'TO' AS direction, * FROM (TABLE should EXCEPT TABLE does) missing
             UNION ALL
             SELECT 'REVOKE', 'FROM', * FROM (TABLE does EXCEPT TABLE should) surplus) differing`,
    [workingRole],
  );
  for (const { sql } of wrong) await owner.query(sql);
}
