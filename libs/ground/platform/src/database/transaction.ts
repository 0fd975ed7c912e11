import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { transactionsAtOnce } from './orm-options.js';
import { Places } from './places.js';

type AfterCommit = () => unknown;
type BeforeCommit = () => Promise<unknown>;

/** What a transaction still has to do. */
interface Waiting {
  before: BeforeCommit[];
  after: AfterCommit[];
}

const waiting = new WeakMap<EntityManager, Waiting>();
/** Names of locks that a transaction has taken by the many, and holds to its end. */
const locksOf = new WeakMap<EntityManager, Set<string>>();
const logger = new Logger('Transaction');

/** A serialisation failure and a deadlock: PostgreSQL asks for the whole transaction to be tried again. */
const worthAnotherTry = new Set(['40001', '40P01']);
const tries = 5;

/** One transaction per command. */
@Injectable()
export class Transaction {
  private readonly places = new Places(transactionsAtOnce);

  constructor(private readonly database: DataSource) {}

  /** Runs `work` in one transaction; after a deadlock runs it again, so it must do nothing outside `tx`. */
  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === tries || !worthAnotherTry.has(sqlState(error) ?? '')) throw error;
        await pause(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  private async once<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const todo: Waiting = { before: [], after: [] };
    const result = await this.places.within(() =>
      this.database.transaction(async (tx) => {
        waiting.set(tx, todo);
        const done = await work(tx);
        for (const last of todo.before) await last();
        return done;
      }),
    );
    for (const next of todo.after) await settle(next);
    return result;
  }
}

/** Runs `next` once the transaction has been committed, never when it was rolled back. A fault in it is only logged. */
export function afterCommit(tx: EntityManager, next: AfterCommit): void {
  waitingIn(tx).after.push(next);
}

/**
 * Runs `last` when all else of the transaction is done: for rows that many write, so that one hardly waits for the other.
 * A fault in it undoes the transaction.
 */
export function beforeCommit(tx: EntityManager, last: BeforeCommit): void {
  waitingIn(tx).before.push(last);
}

function waitingIn(tx: EntityManager): Waiting {
  const todo = waiting.get(tx);
  if (!todo) throw new Error('This needs the entity manager of Transaction.run.');
  return todo;
}

async function settle(next: AfterCommit): Promise<void> {
  try {
    await next();
  } catch (error) {
    logger.error(error);
  }
}

/** Holds the lock of that name until the transaction ends: one at a time for one subject. */
export async function lock(tx: EntityManager, name: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}

/** Holds the locks of all these names; taken in their order, so that two who want the same do not wait for each other. */
export async function lockAll(tx: EntityManager, names: string[]): Promise<void> {
  const held = locksOf.get(tx) ?? new Set();
  locksOf.set(tx, held);
  const wanted = names.filter((name) => !held.has(name));
  if (wanted.length === 0) return;
  await tx.query(
    'SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM (SELECT unnest($1::text[]) AS name) wanted',
    [wanted.sort()],
  );
  for (const name of wanted) held.add(name);
}

/** PostgreSQL's five characters for what went wrong, where the error is one of its own. */
export function sqlState(error: unknown): string | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
