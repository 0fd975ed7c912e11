import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryQueue, readConfig } from '@commonweal/platform';
import { prepareDemonstration } from '../apps/engine/src/demonstration/play.ts';
import { startEngine } from '../apps/engine/src/start.ts';
import { manyEntries } from './many-entries.mjs';
import { manyProcurements } from './many-procurements.mjs';
import { manyAlerts, manyReturns } from './many-returns.mjs';
import { ownerOf } from './owner.mjs';

const procurements = 10_000;
const alerts = 50_000;

/**
 * A council of size in a data folder of its own: the demonstration, and with it 10,000 procurements, 1,000,000 return lines, 50,000 alerts
 * and five years of ledger, the same for a seed and a day on every run.
 * @returns how many rows of each there are
 */
export async function makeCouncil(dataDir, { seed = 1, say = () => {} } = {}) {
  const config = Object.assign(readConfig({ PORT: '0', LOG_LEVEL: 'error', DATA_DIR: dataDir }), {
    roles: ['worker'],
  });
  await prepareDemonstration(config, say);
  const engine = await startEngine(config, { queue: new MemoryQueue() });
  const database = await ownerOf(engine);
  try {
    const until = new Date();
    const today = until.toISOString().slice(0, 10);
    const step = async (words, work) => {
      const start = performance.now();
      const count = await work();
      say(
        `${count.toLocaleString('en-GB')} ${words} (${Math.round((performance.now() - start) / 1000)} s)\n`,
      );
      return count;
    };
    return {
      procurements: await step('procurements', () => manyProcurements(database, procurements)),
      lines: await step('return lines', () => manyReturns(database, { today, seed })),
      alerts: await step('alerts', () => manyAlerts(database, { today, wanted: alerts }).then(() => alerts)),
      entries: await step('entries of the ledger', () => manyEntries(database, { until, seed })),
    };
  } finally {
    await database.destroy();
    await engine.stop();
  }
}

/** Works with a council of size: the one in `BENCH_COUNCIL`, else one that is made for it and gone afterwards. */
export async function withCouncil(work) {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-bench-'));
  const data = process.env.BENCH_COUNCIL ?? join(folder, 'council');
  try {
    if (!existsSync(data)) await makeCouncil(data);
    return await work(data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The middle one of several times. */
export const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
