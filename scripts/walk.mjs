// The random walk of procurements at length: `npm run walk -- [commands] [seed]`, 10,000 commands of a new seed when they are left out.
import { randomInt } from 'node:crypto';
import { runSpec } from './run-spec.mjs';

const [commands = '10000', seed = String(randomInt(1_000_000))] = process.argv.slice(2);
console.log(`Seed ${seed}, ${commands} commands. Again: npm run walk -- ${commands} ${seed}`);
runSpec('a-random-walk.api', { WALK_SEED: seed, WALK_COMMANDS: commands });
