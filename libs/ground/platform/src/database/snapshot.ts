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
