// The random walk of procurements at length: `npm run walk -- [commands] [seed]`, 10,000 commands of a new seed when they are left out.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const [commands = '10000', seed = String(randomInt(1_000_000))] = process.argv.slice(2);
console.log(`Seed ${seed}, ${commands} commands. Again: npm run walk -- ${commands} ${seed}`);
const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    'a-random-walk.api',
  ],
  {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, WALK_SEED: seed, WALK_COMMANDS: commands },
  },
);
process.exit(run.status ?? 1);
