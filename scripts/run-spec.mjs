import { spawnSync } from 'node:child_process';
import { root } from './child.mjs';

/** Runs the spec of that name with these variables besides our own, and ends as it ends. */
export function runSpec(name, variables) {
  const flags = ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'];
  const run = spawnSync(process.execPath, [...flags, 'node_modules/jest/bin/jest.js', name], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  process.exit(run.status ?? 1);
}
