import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../testing/index.js';
import { DrainedBullmqQueue } from '../testing/drained-queues.js';
import { openBackend } from './backend.js';
import { BullmqQueue } from './bullmq-queue.js';
import type { Look } from './queue.js';

/** Tries again what failed, as the engine does. */
class PatientQueue extends DrainedBullmqQueue {
  protected override readonly attempts = 5;
}

const { redisUrl } = globalThis.commonweal;
const backends: [string, string | undefined][] = [
  ['PostgreSQL', undefined],
  ...(redisUrl ? [['Redis', redisUrl] as [string, string]] : []),
];

describe.each(backends)('the queue on %s', (_, redis) => {
  let database: TestDatabase;
  let queue: BullmqQueue;
  const open = async () => new BullmqQueue(await openBackend(database.address, redis, database.name));
  beforeEach(async () => {
    database = await testDatabase();
    queue = await open();
  });
  afterEach(async () => {
    await queue.close();
    await database.drop();
  });

  /** Begins to work; `until` resolves once so many looks were run. */
  const record = async (on: BullmqQueue, more: (look: Look) => Promise<void> = async () => undefined) => {
    const seen: Look[] = [];
    const waiting: { count: number; done: () => void }[] = [];
    await on.work(async (look) => {
      seen.push(look);
      await more(look).finally(() =>
        waiting.filter(({ count }) => seen.length >= count).forEach(({ done }) => done()),
      );
    });
    const until = (count: number) =>
      new Promise<void>((done) => (seen.length >= count ? done() : waiting.push({ count, done })));
    return { seen, until };
  };

  it('runs what was added before and after the worker began', async () => {
    await queue.add({ name: 'a', id: '1', requestId: 'r1' });
    const { seen, until } = await record(queue);
    await queue.add({ name: 'b' });
    await until(2);
    expect(seen).toEqual(
      expect.arrayContaining([
        { name: 'a', id: '1', requestId: 'r1' },
        { name: 'b', id: undefined },
      ]),
    );
  });

  it('makes one of equal looks that wait', async () => {
    for (const id of ['1', '1', '1', '2']) await queue.add({ name: 'a', id });
    const { seen, until } = await record(queue);
    await queue.add({ name: 'end' });
    await until(3);
    expect(seen.filter(({ name }) => name === 'a')).toHaveLength(2);
  });

  it('runs a look again when its equal was added while it ran', async () => {
    let isFirst = true;
    const { seen, until } = await record(queue, async (look) => {
      if (isFirst) await queue.add(look);
      isFirst = false;
    });
    await queue.add({ name: 'a', id: '1' });
    await until(2);
    expect(seen).toHaveLength(2);
  });

  it('brings a failed look that waits for its next attempt forward when it is asked for again', async () => {
    const patient = new PatientQueue(await openBackend(database.address, redis, database.name));
    let tries = 0;
    await patient.work(() => (tries++ === 0 ? Promise.reject(new Error('not yet')) : Promise.resolve()));
    await patient.add({ name: 'a', id: '1' });
    await expect(patient.drain()).rejects.toThrow('not yet');
    await patient.drain();
    expect(tries).toBe(1);
    await patient.add({ name: 'a', id: '1' });
    await patient.drain();
    expect(tries).toBe(2);
    await patient.close();
  });

  it('keeps what nobody worked on over a restart', async () => {
    await queue.add({ name: 'a', id: 'kept' });
    await queue.close();
    queue = await open();
    const { seen, until } = await record(queue);
    await until(1);
    expect(seen).toEqual([{ name: 'a', id: 'kept' }]);
  });

  it('lets what runs come to its end before it rests', async () => {
    let ended = false;
    let begun: () => void = () => undefined;
    const running = new Promise<void>((done) => (begun = done));
    await record(queue, async () => {
      begun();
      await queue.ping();
      ended = true;
    });
    await queue.add({ name: 'a' });
    await running;
    await queue.rest();
    expect(ended).toBe(true);
  });

  it('has exactly the schedules it was told', async () => {
    await queue.schedule([
      { name: 'a', pattern: '0 6 * * *' },
      { name: 'b', pattern: '0 7 * * *' },
    ]);
    await queue.schedule([{ name: 'b', pattern: '*/1 * * * * *' }]);
    const { seen, until } = await record(queue);
    await until(1);
    expect(seen[0]?.name).toBe('b');
    await expect(queue.schedule([{ name: 'c', pattern: 'now and then' }])).rejects.toThrow();
  });
});
