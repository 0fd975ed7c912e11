import type { EntityManager } from 'typeorm';
import type { Patterns } from './called.js';

interface TextColumn {
  name: string;
  type: 'text' | 'json' | 'jsonb' | 'texts';
  /** Longest text; null for any. */
  longest: number | null;
}

/** A table of the database with whatever in it can say a name. */
export interface TextTable {
  name: string;
  columns: TextColumn[];
  /** Columns that may name a person by id. */
  ids: string[];
  /** No row of it may ever be changed. */
  sealed: boolean;
}

/** What stands in place of somebody. */
export interface Becomes {
  name: string;
  email: string;
}

/** Every table that can hold texts, read from the database, so that a new one is not forgotten. */
export function tablesWithTexts(tx: EntityManager): Promise<TextTable[]> {
  return tx.query<TextTable[]>(
    `SELECT c.table_name AS name,
            jsonb_agg(jsonb_build_object('name', c.column_name, 'longest', c.character_maximum_length, 'type',
              CASE c.data_type WHEN 'ARRAY' THEN 'texts' WHEN 'json' THEN 'json' WHEN 'jsonb' THEN 'jsonb' ELSE 'text' END))
              FILTER (WHERE c.data_type <> 'uuid') AS columns,
            coalesce(jsonb_agg(c.column_name) FILTER (WHERE c.data_type = 'uuid'), '[]') AS ids,
            EXISTS (SELECT 1 FROM pg_trigger g WHERE g.tgrelid = format('public.%I', c.table_name)::regclass
              AND NOT g.tgisinternal AND g.tgtype & 19 = 19 AND g.tgqual IS NULL) AS sealed
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
        AND (c.table_name, c.column_name) <> ('erasure', 'called')
        AND (c.data_type IN ('text', 'character varying', 'json', 'jsonb', 'uuid') OR c.udt_name IN ('_text', '_varchar'))
      GROUP BY c.table_name HAVING bool_or(c.data_type <> 'uuid') ORDER BY c.table_name`,
  );
}

/** SQL that is true for rows that name the person by id, `$1`. */
export function namesById({ ids }: TextTable): string {
  return ids.length ? `(${ids.map((id) => `t."${id}" = $1::uuid`).join(' OR ')})` : 'false';
}

/** SQL that is true for rows in which a text says one of the patterns `$2` (everybody's rows) and `$3` (rows by id). */
export function saysThem(table: TextTable): string {
  const says = (column: TextColumn) =>
    `${asText(column)} ~* $2 OR ($3::text IS NOT NULL AND ${namesById(table)} AND ${asText(column)} ~* $3)`;
  return `($1::uuid IS NOT NULL) AND (${table.columns.map(says).join(' OR ')})`;
}

/** The parameters of `namesById` and `saysThem`. */
export function asked(personId: string, { emails, everywhere, theirs }: Patterns): unknown[] {
  return [personId, [emails, everywhere].filter(Boolean).join('|'), theirs ?? null];
}

/** Puts the person's new name where a text says the old one. @returns how many rows changed */
export async function replaceIn(
  tx: EntityManager,
  table: TextTable,
  personId: string,
  patterns: Patterns,
  becomes: Becomes,
): Promise<number> {
  const sets = table.columns.map((column) => `"${column.name}" = ${replaced(column, namesById(table))}`);
  const names = patterns.everywhere ?? null;
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE public."${table.name}" t SET ${sets.join(', ')}
      WHERE ${saysThem(table)} AND ($4::text || $5 || coalesce($6, '') || $7) IS NOT NULL`,
    [...asked(personId, patterns), patterns.emails, becomes.email, names, becomes.name],
  );
  return changed;
}

function asText({ name, type }: TextColumn): string {
  if (type === 'texts') return `array_to_string(t."${name}", E'\\n')`;
  return type === 'text' ? `t."${name}"` : `t."${name}"::text`;
}

function replaced({ name, type, longest }: TextColumn, byId: string): string {
  const put = (text: string) => {
    const addresses = `regexp_replace(${text}, $4, $5, 'gi')`;
    const names = `CASE WHEN $6::text IS NULL THEN ${addresses} ELSE regexp_replace(${addresses}, $6, $7, 'gi') END`;
    return `CASE WHEN $3::text IS NULL OR NOT ${byId} THEN ${names} ELSE regexp_replace(${names}, $3, $7, 'gi') END`;
  };
  if (type === 'texts')
    return `ARRAY(SELECT ${put('each')} FROM unnest(t."${name}") WITH ORDINALITY AS of (each, place) ORDER BY place)`;
  if (type !== 'text') return `(${put(`t."${name}"::text`)})::${type}`;
  return longest ? `left(${put(`t."${name}"`)}, ${longest})` : put(`t."${name}"`);
}
