// Measures us against peers: `npm run bench -- [figure …] [--json]`. The peers are installed on first use, in bench/ alone.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runFromSources } from './from-sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bench = fileURLToPath(new URL('../bench', import.meta.url));

function run(command, args, cwd, stdio = 'inherit') {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(`${bench}/node_modules`)) {
  // What npm prints must not stand in the JSON.
  run('npm', ['install', '--no-audit', '--no-fund'], bench, ['ignore', process.stderr, process.stderr]);
}
runFromSources('bench/run.mjs');
