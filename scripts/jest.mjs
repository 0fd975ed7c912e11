// Runs the specs of one project: `node scripts/jest.mjs libs/policy/rules [jest arguments]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [project, ...rest] = process.argv.slice(2);
const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    `${project}/`,
    '--passWithNoTests',
    ...rest,
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TEST_PROJECT: project } },
);
process.exit(run.status ?? 1);
