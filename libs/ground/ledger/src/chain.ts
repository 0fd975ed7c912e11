import { createHash } from 'node:crypto';
import type { LedgerEntry } from './ledger-entry.entity.js';
import type { LedgerSeal } from './ledger-seal.entity.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** JSON with the keys of every object in order, so that equal values have equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null)
    return value === undefined ? 'null' : JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}

/** The hash of an entry covers all of it, and through `previousHash` all before it. */
export function hashOf(entry: Omit<LedgerEntry, 'hash'>): string {
  const {
    id,
    subjectKind,
    subjectId,
    sequence,
    action,
    actorId,
    at,
    release,
    data,
    commitment,
    previousHash,
  } = entry;
  return sha256(
    canonical([
      id,
      subjectKind,
      subjectId,
      sequence,
      action,
      actorId,
      at.toISOString(),
      release,
      data,
      commitment,
      previousHash,
    ]),
  );
}

/** The hash of a seal covers its heads, and through `previousHash` all seals before it. */
export function hashOfSeal(seal: Omit<LedgerSeal, 'hash'>): string {
  const { number, at, heads, digest, previousHash } = seal;
  return sha256(canonical([number, at.toISOString(), heads, digest, previousHash]));
}

/** Says nothing about the content to whoever lacks the salt, and fits no other content. */
export function commitmentTo(content: object, salt: string): string {
  return sha256(`${salt}${canonical(content)}`);
}

/** The value as the database will give it back. */
export function asStored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
