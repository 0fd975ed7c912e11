import { spawnSync } from 'node:child_process';
import { median, withCouncil } from '../council.mjs';
import { aProduct } from '../product.mjs';

const rounds = 5;
const floor = 'an empty Node.js process';

/** From the command to the first answer that says ready, on an embedded database of a council of size. */
export const start = () => withCouncil(measured);

async function measured(data) {
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
}
