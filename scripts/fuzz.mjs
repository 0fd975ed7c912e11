// Hostile requests to every operation: `npm run fuzz -- [requests] [seed]`, 10,000 of a new seed when they are left out.
import { randomInt } from 'node:crypto';
import { runSpec } from './run-spec.mjs';

const [requests = '10000', seed = String(randomInt(1_000_000))] = process.argv.slice(2);
console.log(`Seed ${seed}, ${requests} requests. Again: npm run fuzz -- ${requests} ${seed}`);
runSpec('every-operation-is-fuzzed.api', { FUZZ_SEED: seed, FUZZ_REQUESTS: requests });
