import type { DataSource, EntityManager } from 'typeorm';

/** However long it takes, all is read as it stood when it began. Whoever stops listening ends it too. */
export async function* asOfOneMoment<T>(
  database: DataSource,
  read: (tx: EntityManager) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const runner = database.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    yield* read(runner.manager);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** The same for what is read at once. */
export async function readAtOneMoment<T>(
  database: DataSource,
  read: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await read(runner.manager);
  } finally {
    // Where the connection broke there is nothing to roll back, and what was thrown before says why.
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}
