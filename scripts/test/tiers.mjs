import { readdirSync } from 'node:fs';
import { nx, root, run, runBin } from '../child.mjs';
import { build } from '../product.mjs';
import { failed, honest, ofClosingLine, ofJest, ofPlaywright, ofTap, sum, yesOrNo } from './counts.mjs';
import { e2eProgram } from './e2e-program.mjs';
import { outage } from './outage.mjs';
import { withServers } from './servers.mjs';

const node = (args, options) => run(process.execPath, args, options);
const results = (name) => `${root}.results/${name}.json`;

/**
 * API specs that run on PostgreSQL 15 and Redis too: all that are about the database, the queue, sending or lists, and of the
 * other libs those that walk through the most of their SQL. The rest run on the embedded database alone: what is refused to
 * whom, what a form says and what a rule concludes does not depend on the server.
 */
const apiSpecs = [
  'apps/engine/src/(backup|operations)/.*[.]api[.]spec[.]ts$',
  'libs/(outreach/.*|ground/(ledger|files)/.*|policy/documents/.*)[.]api[.]spec[.]ts$',
  'decisions/src/(decisions-are-replayed|ways-to-publish|a-rule-changes|rules-at-work)[.]api',
  'award/src/from-criteria-to-contract[.]api',
  'procurements/src/(a-random-walk|rebuild|two-people-at-once|a-procurement-is-walked|documents-are-kept|staff-are-reminded)[.]api',
  'procurements/src/moves/many/.*[.]api[.]spec[.]ts$',
  'monitoring/src/(a-return-is-overdue|an-alert-lives|duties-of-a-contract|imports/registers|delivery/|assessment/)[^.]*[.]api',
  'reporting/src/(plans-of-queries|what-is-watched|the-board-and-the-calendar)[.]api',
];

/** In the order in which they run; `budget` in seconds on two cores. The last runs when asked for (`--also`). */
export const tiers = [
  { name: 'lint', budget: 180, run: async () => yesOrNo(await node(['scripts/lint.mjs'])) },
  {
    name: 'typecheck',
    budget: 120,
    run: async () => yesOrNo(await run('npm', ['run', '--silent', 'typecheck'], npm)),
  },
  { name: 'build', budget: 120, run: async () => yesOrNo(await nx(['run-many', '-t', 'build'])) },
  { name: 'scripts', budget: 30, run: scripts },
  { name: 'specs', budget: 300, run: () => jest('specs', []) },
  { name: 'packs', budget: 60, run: packs },
  { name: 'journey', budget: 900, tools: ['chromium', 'fonts', 'libreoffice', 'openssl'], run: journey },
  {
    name: 'servers',
    budget: 420,
    tools: ['redis', 'postgresql', 'nginx'],
    onRequest: true,
    run: () => withServers(servers),
  },
];

const npm = { shell: process.platform === 'win32' };

async function jest(name, patterns, settings = {}) {
  const args = [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...patterns,
  ];
  const json = ['--json', `--outputFile=${results(name)}`];
  const ended = await node([...args, ...json], { env: { ...process.env, ...settings } });
  return honest(ofJest(results(name)), ended);
}

/** The API specs, and slices of `npm run faults` and of `npm run topology`. */
async function servers(settings) {
  const specs = await jest('servers', apiSpecs, settings);
  if (await build()) return failed;
  const killed = await outage(settings, { returns: 30, seed: 34, kills: 1, queues: ['redis'] });
  return sum([specs, killed, await e2eProgram('topology/run.ts', ['trial'], settings)]);
}

async function scripts() {
  const specs = readdirSync(`${root}scripts`, { recursive: true }).filter((name) =>
    name.endsWith('.spec.mjs'),
  );
  const paths = specs.map((name) => `scripts/${name}`);
  const ended = await node(['--test', '--test-reporter=tap', ...paths], { stdio: 'pipe' });
  if (ended.code !== 0) process.stdout.write(ended.output);
  return honest(ofTap(ended.output), ended);
}

async function packs() {
  const check = await node(['scripts/policy.mjs', 'check']);
  const test = await node(['scripts/policy.mjs', 'test'], { stdio: 'pipe' });
  process.stdout.write(test.output);
  return sum([yesOrNo(check), honest(ofClosingLine(test.output), test)]);
}

async function journey() {
  if (await build()) return failed;
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: results('journey') };
  const args = ['test', '--reporter=list,json'];
  const ended = await runBin('@playwright/test/cli.js', args, { cwd: `${root}e2e`, env });
  return honest(ofPlaywright(results('journey')), ended);
}
