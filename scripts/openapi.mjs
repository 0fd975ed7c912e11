// Writes apps/engine/openapi.json, the description of the API that is committed and checked.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const flags = [
  '--no-warnings',
  '--conditions=@commonweal/source',
  '--import',
  '@swc-node/register/esm-register',
];
const run = spawnSync(process.execPath, [...flags, 'scripts/openapi-writer.mjs'], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
