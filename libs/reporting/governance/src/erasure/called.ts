import type { EntityManager } from 'typeorm';
import { Person } from '@commonweal/identity';

/** How somebody is named in texts. */
export interface Called {
  names: string[];
  emails: string[];
  /** Telephone numbers, nicknames: what whoever erases adds. */
  others: string[];
  /** Whether the names mean nobody else: two words or more, and no other person of that name. */
  distinct: boolean;
}

/** What the person with that number is called from then on. */
export const becomes = (number: number) => ({
  name: `former person ${number}`,
  email: `former-person-${number}@erased.invalid`,
});

/** A pattern for what is looked for in every row, and one for rows that name the person by id; undefined where there is nothing. */
export interface Patterns {
  emails: string;
  everywhere: string | undefined;
  theirs: string | undefined;
}

/** What the register and its history call somebody. */
export async function calledNow(tx: EntityManager, person: Person, others: string[]): Promise<Called> {
  const earlier = await tx.query<{ name: string | null; email: string | null }[]>(
    `SELECT v ->> 'name' AS name, v ->> 'email' AS email
       FROM ledger_entry e JOIN ledger_private p ON p.entry_id = e.id,
            LATERAL (VALUES (p.content #> '{private,before}'), (p.content #> '{private,after}')) AS of (v)
      WHERE e.subject_kind = 'person' AND e.subject_id = $1 AND jsonb_typeof(v) = 'object'`,
    [person.id],
  );
  const names = unique([person.name, ...earlier.flatMap(({ name }) => name ?? [])]);
  const emails = unique([person.email, ...earlier.flatMap(({ email }) => email ?? [])]);
  const namesakes = await tx
    .createQueryBuilder(Person, 'other')
    .where('other.id <> :id AND lower(other.name) IN (:...names)', {
      id: person.id,
      names: names.map((name) => name.toLowerCase()),
    })
    .getCount();
  const distinct = namesakes === 0 && names.every((name) => /\S\s+\S/.test(name));
  return { names, emails, others: unique(others), distinct };
}

/** PostgreSQL's regular expressions, for `~*`: whole words, addresses only where they are not part of a longer one. */
export function patternsOf({ names, emails, others, distinct }: Called): Patterns {
  const words = (of: string[]) =>
    of.length ? `(?<!\\w)(${of.flatMap(spellings).join('|')})(?!\\w)` : undefined;
  return {
    emails: `(?<![\\w.+-])(${emails.flatMap(spellings).join('|')})(?![\\w-]|\\.\\w)`,
    everywhere: words([...(distinct ? names : []), ...others]),
    theirs: distinct ? undefined : words(names),
  };
}

/** As it is, and as JSON writes it. */
function spellings(text: string): string[] {
  return unique([text, JSON.stringify(text).slice(1, -1)]).map((each) =>
    each.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
}

function unique(texts: string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))];
}
