import { sum } from './counts.mjs';
import { e2eProgram } from './e2e-program.mjs';

/**
 * The built worker, killed while it makes up for an outage, on each of the queues.
 * @param servers settings that name a PostgreSQL and a Redis of our own
 */
export async function outage(servers, { returns, seed, kills, queues = ['postgresql', 'redis'] }) {
  const counted = [];
  for (const QUEUE of queues)
    counted.push(await e2eProgram('outage/run.ts', [returns, seed, kills], { ...servers, QUEUE }));
  return sum(counted);
}
