import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Clock, Described, Job, MemoryQueue, readConfig } from '@commonweal/platform';
import { startEngine } from '../../apps/engine/src/start.ts';
import { manyReturns, newlyDue, sizes } from '../many-returns.mjs';
import { written, writtenInBulk } from '../written.mjs';
import { ownerOf } from '../owner.mjs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const today = '2027-02-02';
const due = Number(process.env.BENCH_LINES_DUE ?? 40_000);
const bulk = 'bulk SQL that writes the same rows';

/** A Tuesday at seven, long before the hours in which mail is sent. */
class Morning extends Clock {
  now() {
    return new Date(`${today}T07:00:00Z`);
  }
}

/** The look at all returns that are due to be looked at, in a register of 1,000,000 return lines. */
export async function sweep() {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-bench-'));
  try {
    return await measured(join(folder, 'council'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(dataDir) {
  const config = Object.assign(readConfig({ PORT: '0', LOG_LEVEL: 'error' }), { dataDir, roles: ['worker'] });
  const engine = await startEngine(config, { clock: new Morning(), queue: new MemoryQueue() });
  const database = await ownerOf(engine);
  try {
    const job = engine.app
      .get(Described, { strict: false })
      .all(Job)
      .find(({ name }) => name === 'look-at-returns');
    const lines = await manyReturns(database, { today });
    const ours = await newlyDue(database, { today, lines: due });
    const theirs = await newlyDue(database, { today, lines: due, skip: sizes.contracts / 2 });
    await hide(database, theirs);
    const { time, memory } = await timed(() => job.run());
    const rows = await written(database);
    assert.equal(rows.contract_return, due / sizes.obligations);
    assert.ok(rows.message >= due / sizes.obligations && rows.alert > 0);
    const peer = await timed(() => writtenInBulk(database, ours, theirs));
    assert.deepEqual(
      await written(database),
      Object.fromEntries(Object.entries(rows).map(([table, count]) => [table, count * 2])),
    );
    const kept = await keptAfterEachBatch(database, job);
    const quiet = await timed(() => job.run());
    const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
    return {
      what: `${lines.toLocaleString('en-GB')} return lines, ${due.toLocaleString('en-GB')} newly due, ${all.toLocaleString('en-GB')} rows written; the heap grew by at most ${memory} MB before it was collected; kept after each batch of another run, in MB: ${kept.join(' ')}`,
      unit: 'ms a sweep',
      cases: [
        {
          name: 'newly due',
          ours: time,
          peers: { [bulk]: peer.time },
          aim: { against: bulk, ratio: 1 / 3 },
        },
        { name: 'a quiet day', ours: quiet.time, peers: {}, within: 50 },
      ],
    };
  } finally {
    await database.destroy();
    await engine.stop();
  }
}

/**
 * Has the job look at returns that neither it nor the peer has touched.
 * @returns megabytes of the heap that cannot be collected after each batch: flat, unless something is kept
 */
async function keptAfterEachBatch(database, job) {
  const half = sizes.contracts / 2;
  const taken = due / sizes.obligations / 2;
  const lines = Math.min(1_000, half - taken) * sizes.obligations * 2;
  for (const skip of [taken, half + taken]) await newlyDue(database, { today, lines, skip });
  const kept = [];
  const at = job.look.at.bind(job.look);
  job.look.at = async (...args) => {
    await at(...args);
    collect();
    kept.push(Math.round(process.memoryUsage().heapUsed / 2 ** 20));
  };
  await job.run();
  job.look.at = at;
  return kept;
}

/** Those of the peer are not the sweep's to look at. */
async function hide(database, { opening, overdue }) {
  await database.query('update contract_return set next_look_on = null where id = any($1)', [
    [...opening, ...overdue],
  ]);
}

/** Milliseconds, and by how many megabytes the heap had grown at most, looked at ten times a second. */
async function timed(work) {
  collect();
  const before = process.memoryUsage().heapUsed;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().heapUsed)), 100);
  const start = performance.now();
  await work();
  clearInterval(watch);
  return { time: performance.now() - start, memory: Math.round((most - before) / 2 ** 20) };
}
