import { start } from '../child.mjs';
import { honest, ofClosingLine, sum } from './counts.mjs';

const sources = [
  '--no-warnings',
  '--conditions=@commonweal/source',
  '--import',
  '@swc-node/register/esm-register',
];

/**
 * The built worker, killed while it makes up for an outage, on each of the queues.
 * @param servers settings that name a PostgreSQL and a Redis of our own
 */
export async function outage(servers, { returns, seed, kills, queues = ['postgresql', 'redis'] }) {
  const args = [...sources, 'e2e/outage/run.ts', returns, seed, kills];
  const counted = [];
  for (const QUEUE of queues) {
    const env = { ...process.env, ...servers, QUEUE };
    const { code, output } = await printing(args.map(String), env);
    counted.push(honest(ofClosingLine(output), { code }));
  }
  return sum(counted);
}

/** It takes long: what it says is shown as it says it. */
function printing(args, env) {
  const child = start(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
    process.stdout.write(data);
  });
  return new Promise((done) => child.once('close', (code) => done({ code: code ?? 1, output })));
}
