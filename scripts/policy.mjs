// `npm run policy -- check|test|format|diff|export|import`: policy packs in files and the release in force.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = spawnSync(
  process.execPath,
  [
    '--conditions=@commonweal/source',
    '--import',
    '@swc-node/register/esm-register',
    '--no-warnings=ExperimentalWarning',
    'apps/engine/src/policy/main.ts',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(run.status ?? 1);
