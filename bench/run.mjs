import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, cpus, platform, totalmem } from 'node:os';
import { checks } from './figures/checks.mjs';
import { firstList } from './figures/first-list.mjs';
import { impact } from './figures/impact.mjs';
import { keystroke } from './figures/keystroke.mjs';
import { lists } from './figures/lists.mjs';
import { load } from './figures/load.mjs';
import { publish } from './figures/publish.mjs';
import { start } from './figures/start.mjs';
import { sweep } from './figures/sweep.mjs';
import { rules } from './figures/rules.mjs';
import { table } from './table.mjs';

const figures = {
  rules,
  impact,
  checks,
  lists,
  sweep,
  publish,
  load,
  start,
  'first-list': firstList,
  keystroke,
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((arg) => !arg.startsWith('--'));
const unknown = names.filter((name) => !(name in figures));
if (unknown.length > 0) {
  console.error(`There is no figure ${unknown.join(', ')}. There are: ${Object.keys(figures).join(', ')}.`);
  process.exit(1);
}

const require = createRequire(import.meta.url);
const { dependencies } = JSON.parse(readFileSync(require.resolve('./package.json'), 'utf8'));
const report = {
  machine: {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    system: `${platform()} ${arch()}`,
  },
  versions: { node: process.versions.node, ...dependencies },
  figures: [],
};
for (const name of names.length > 0 ? names : Object.keys(figures)) {
  report.figures.push({ name, ...(await figures[name]()) });
}
console.log(json ? JSON.stringify(report, null, 2) : table(report));
