import { spawnSync } from 'node:child_process';
import { root } from './child.mjs';

/** Runs a program straight from its sources, with these arguments and those that we were given, and ends as it ends. */
export function runFromSources(program, ...first) {
  const flags = [
    '--no-warnings',
    '--conditions=@commonweal/source',
    '--import',
    '@swc-node/register/esm-register',
  ];
  const args = [...flags, program, ...first, ...process.argv.slice(2)];
  process.exit(spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1);
}
