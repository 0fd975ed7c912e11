// The engine from its sources, and the console with hot reloading on http://localhost:5173: `npm run dev`.
import { root, run, runBin } from './child.mjs';
import { requireNode } from './node-version.mjs';

requireNode();
const source = ['--conditions=@commonweal/source', '--import', '@swc-node/register/esm-register'];
const engine = run(process.execPath, [
  ...source,
  '--no-warnings=ExperimentalWarning',
  'apps/engine/src/main.ts',
]);
const console = runBin('vite/bin/vite.js', [], { cwd: `${root}apps/console` });
const [{ code }] = await Promise.all([engine, console]);
process.exit(code);
