import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { makeCouncil } from '../council.mjs';
import { aProduct } from '../product.mjs';

const rounds = 5;
const floor = 'an empty Node.js process';

/** From the command to the first answer that says ready, on an embedded database of a council of size. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-bench-'));
  const data = process.env.BENCH_COUNCIL ?? join(folder, 'council');
  try {
    if (!existsSync(data)) await makeCouncil(data);
    const times = [];
    const empty = [];
    for (let round = 0; round < rounds; round++) {
      const product = await aProduct(data);
      times.push(product.ready);
      await product.stop();
      const began = performance.now();
      spawnSync(process.execPath, ['-e', '0']);
      empty.push(performance.now() - began);
    }
    return {
      what: `median of ${rounds} starts on an existing embedded database`,
      unit: 'ms a start',
      cases: [{ name: 'ready', ours: median(times), peers: { [floor]: median(empty) }, within: 2_000 }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const median = (all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
