// An outage of weeks, worked off by a worker that is killed: `npm run faults -- [returns] [seed] [kills]`, 10,000 returns, a new seed and 20 kills
// when they are left out, on queues of PostgreSQL and then on queues of Redis.
import { randomInt } from 'node:crypto';
import { build } from './product.mjs';
import { outage } from './test/outage.mjs';
import { withServers } from './test/servers.mjs';
import { provide } from './test/tools.mjs';

const [returns = '10000', seed = String(randomInt(1_000_000)), kills = '20'] = process.argv.slice(2);
console.log(`Again: npm run faults -- ${returns} ${seed} ${kills}`);
const missing = await provide(['redis', 'postgresql']);
if (missing) {
  console.error(`Redis or PostgreSQL is missing: ${missing}`);
  process.exit(1);
}
if (await build()) process.exit(1);
const { failed } = await withServers((settings) => outage(settings, { returns, seed, kills }));
process.exit(failed > 0 ? 1 : 0);
