import { sqlState } from '../database/transaction.js';
import { DomainError } from './domain-error.js';

const unreachable = /^(08|53|57P0|58)|^(ECONNREFUSED|ECONNRESET|ENOENT|ENOTFOUND|ETIMEDOUT|EPIPE)$/;

/** Whether the database was lost, and not anything refused: the same may well go through later. */
export function isDatabaseLost(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== undefined) return unreachable.test(state);
  return error instanceof Error && lostConnection.test(error.message);
}

const unavailable = () =>
  new DomainError(
    'unavailable',
    'database-unavailable',
    'The database cannot be reached at the moment. Please try again shortly.',
  );

/** What PostgreSQL refuses, in our words; undefined where it is a fault of ours. */
export function fromDatabase(error: unknown): DomainError | undefined {
  if (isDatabaseLost(error)) return unavailable();
  return bySqlState[sqlState(error) ?? '']?.();
}

/** The last is what the ORM says of a connection that broke between two statements. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Driver not Connected|already released/;

const busy = () =>
  new DomainError('unavailable', 'busy', 'Somebody else is changing the same things. Please try again.');

const bySqlState: Record<string, () => DomainError> = {
  '23505': () => new DomainError('conflict', 'already-exists', 'There is already one like this.'),
  '23503': () =>
    new DomainError(
      'conflict',
      'referred-to',
      'Something this refers to, or that refers to this, stands in the way.',
    ),
  '22021': () =>
    new DomainError('invalid', 'unreadable-text', 'The text holds a character that cannot be stored.'),
  '22P05': () =>
    new DomainError('invalid', 'unreadable-text', 'The text holds a character that cannot be stored.'),
  '40001': busy,
  '40P01': busy,
  '55P03': busy,
};
