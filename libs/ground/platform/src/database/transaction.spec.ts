import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityManager } from 'typeorm';
import { isDatabaseLost } from '../http/database-problems.js';
import { OutboxEvent } from '../events/outbox.js';
import { newId } from '../new-id.js';
import { type TestApplication, testApplication } from '../testing/index.js';
import { readAtOneMoment } from './snapshot.js';
import { afterCommit, beforeCommit, lock, Transaction } from './transaction.js';

describe('a transaction', () => {
  let app: TestApplication;
  let transaction: Transaction;
  beforeAll(async () => {
    app = await testApplication({ modules: [] });
    transaction = app.get(Transaction);
  });
  afterAll(() => app.close());

  const row = (name: string) => ({ id: newId(), name, payload: {}, happenedAt: new Date() });
  const count = (name: string) => app.get(DataSource).manager.countBy(OutboxEvent, { name });

  it('leaves nothing behind when it fails, and runs nothing after a commit that was not', async () => {
    const ran: string[] = [];
    const work = transaction.run(async (tx) => {
      await tx.insert(OutboxEvent, row('rolled-back'));
      afterCommit(tx, () => ran.push('no'));
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow('on purpose');
    expect([await count('rolled-back'), ran]).toEqual([0, []]);
  });

  it('leaves a connection for what is read beside it, however many come at once', async () => {
    const beside = () => app.get(DataSource).query<object[]>('SELECT 1 AS one');
    const works = Array.from({ length: 60 }, () =>
      transaction.run(async (tx) => {
        await tx.query('SELECT 1');
        return beside();
      }),
    );
    expect(await Promise.all(works)).toEqual(Array(60).fill([{ one: 1 }]));
  });

  it('runs what follows once everybody can see what was written, in order; a fault there does not undo it', async () => {
    const seen: number[] = [];
    await transaction.run(async (tx) => {
      afterCommit(tx, async () => seen.push(await count('committed')));
      afterCommit(tx, () => Promise.reject(new Error('logged only')));
      afterCommit(tx, () => seen.push(-1));
      await tx.insert(OutboxEvent, row('committed'));
    });
    expect(seen).toEqual([1, -1]);
  });

  it('does last what is to come last, and is undone when that fails', async () => {
    const seen: number[] = [];
    const work = (fails: boolean) =>
      transaction.run(async (tx) => {
        beforeCommit(tx, async () => {
          await tx.insert(OutboxEvent, row(fails ? 'undone' : 'last'));
          seen.push(await tx.countBy(OutboxEvent, { name: 'before' }));
          if (fails) throw new Error('on purpose');
        });
        if (!fails) await tx.insert(OutboxEvent, row('before'));
      });
    await work(false);
    await expect(work(true)).rejects.toThrow('on purpose');
    expect([seen, await count('last'), await count('undone')]).toEqual([[1, 1], 1, 0]);
  });

  it('says that the database was lost when its connection breaks, also between two statements', async () => {
    const database = app.get(DataSource);
    const pidOf = async (tx: EntityManager) =>
      (await tx.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid'))[0]?.pid;
    const end = async (tx: EntityManager, pid: number | undefined) => {
      await tx.query('SET LOCAL ROLE NONE');
      await tx.query('SELECT pg_terminate_backend($1)', [pid]);
    };
    const atOnce = async (tx: EntityManager) => end(tx, await pidOf(tx));
    const between = async (tx: EntityManager) => {
      const pid = await pidOf(tx);
      await transaction.run((other) => end(other, pid));
      while (!tx.queryRunner?.isReleased) await new Promise(setImmediate);
      await tx.query('SELECT 1');
    };
    for (const work of [atOnce, between])
      for (const doing of [readAtOneMoment(database, work), transaction.run(work)])
        expect(await doing.then(() => 'done', isDatabaseLost)).toBe(true);
    expect(await readAtOneMoment(database, pidOf)).toEqual(expect.any(Number));
  });

  it('is tried again after a deadlock, and then both have happened once', async () => {
    const [a, b] = [row('deadlock'), row('deadlock')];
    await app.get(DataSource).manager.insert(OutboxEvent, [a, b]);
    let tries = 0;
    let held = 0;
    let meet: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((done) => (meet = done));
    const add = (first: string, second: string) =>
      transaction.run(async (tx) => {
        tries += 1;
        const sql =
          "UPDATE event SET payload = jsonb_build_object('n', coalesce((payload->>'n')::int, 0) + 1) WHERE id = $1";
        await tx.query(sql, [first]);
        held += 1;
        if (held === 2) meet();
        await bothHoldOne;
        await tx.query(sql, [second]);
      });
    await Promise.all([add(a.id, b.id), add(b.id, a.id)]);
    expect(tries).toBe(3);
    const payloads = await app.get(DataSource).manager.findBy(OutboxEvent, { name: 'deadlock' });
    expect(payloads.map(({ payload }) => payload)).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it('is tried again after a serialisation failure, but not for ever', async () => {
    let tries = 0;
    const work = transaction.run(async (tx) => {
      tries += 1;
      await tx.query("DO $$ BEGIN RAISE SQLSTATE '40001'; END $$");
    });
    await expect(work).rejects.toThrow();
    expect(tries).toBe(5);
  });

  it('that holds a lock keeps others with the same lock waiting', async () => {
    const order: string[] = [];
    let release: () => void = () => undefined;
    const released = new Promise<void>((done) => (release = done));
    let entered: () => void = () => undefined;
    const isIn = new Promise<void>((done) => (entered = done));
    const first = transaction.run(async (tx) => {
      await lock(tx, 'one');
      entered();
      await released;
      order.push('first');
    });
    await isIn;
    const second = transaction.run(async (tx) => {
      await lock(tx, 'one');
      order.push('second');
    });
    await transaction.run((tx) => lock(tx, 'another'));
    release();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });

  it('is needed for afterCommit', () => {
    expect(() => afterCommit(app.get(DataSource).manager, () => undefined)).toThrow('Transaction.run');
  });
});
