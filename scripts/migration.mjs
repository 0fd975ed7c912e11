// Writes the migration of one lib: `npm run migration -- procurements [--again]`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    '--conditions=@commonweal/source',
    '--import',
    '@swc-node/register/esm-register',
    'scripts/migration-writer.mjs',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(run.status ?? 1);
