// A check that cannot fail checks nothing: each is fed a small house with known faults, and must name them all and nothing else.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ESLint } from 'eslint';
import plan from '../.dependency-cruiser.mjs';
import { house } from '../eslint.config.mjs';
import { root, run, runBin } from './child.mjs';
import { isPermissive, licenceFaults, tableFaults } from './licences.mjs';

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function aHouse(files) {
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-checks-'));
  folders.push(folder);
  for (const name of ['tsconfig.base.json', 'tsconfig.specs.json', '.prettierrc.json'])
    cpSync(join(root, name), join(folder, name));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const lines = (count) =>
  Array.from({ length: count }, (_, line) => `export const line${line} = ${line};`).join('\n');

describe('prettier', () => {
  it('refuses a file that is not formatted', async () => {
    const folder = aHouse({ 'good.ts': "export const a = 'a';\n", 'bad.ts': 'export const b = "b"' });
    const prettier = ['--check', '--config', join(folder, '.prettierrc.json')];
    const check = (name) =>
      runBin('prettier/bin/prettier.cjs', [...prettier, join(folder, name)], { stdio: 'pipe' });
    assert.equal((await check('good.ts')).code, 0);
    assert.equal((await check('bad.ts')).code, 1);
  });
});

describe('eslint', () => {
  const lib = (name) => `libs/ground/files/src/${name}`;
  const types =
    'export interface Point {\n  x: number;\n}\nexport const later = async () => Promise.resolve(1);\n';
  const faults = {
    '@typescript-eslint/no-explicit-any': [lib('any.ts'), 'export let anything: any;'],
    '@typescript-eslint/no-floating-promises': [
      lib('floating.ts'),
      "import { later } from './types.js';\nexport const go = () => {\n  later();\n};",
    ],
    '@typescript-eslint/no-unsafe-return': [lib('unsafe.ts'), "export const read = () => JSON.parse('1');"],
    '@typescript-eslint/consistent-type-imports': [
      lib('type-import.ts'),
      "import { Point } from './types.js';\nexport const origin: Point = { x: 0 };",
    ],
    '@typescript-eslint/ban-ts-comment': [lib('ignored.ts'), '// @ts-ignore\nexport const n: number = 1;'],
    '@typescript-eslint/no-non-null-assertion': [
      lib('non-null.ts'),
      'export const f = (a?: string[]) => a!;',
    ],
    '@typescript-eslint/max-params': [
      lib('params.ts'),
      'export const sum = (a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) => a + b + c + d + e + f;',
    ],
    'max-lines': [lib('long.ts'), lines(301)],
    'max-lines-per-function': [
      lib('long-function.ts'),
      `export const f = () => {\n${'  // why\n'.repeat(50)}};`,
    ],
    'no-restricted-properties': [lib('env.ts'), 'export const home = process.env.HOME;'],
    'no-restricted-syntax': [
      lib('off.spec.ts'),
      "declare const it: { only(name: string, test: () => void): void };\nit.only('works', () => undefined);",
    ],
  };
  const more = {
    [lib('skipped.spec.ts')]: "declare const it: { skip(name: string): void };\nit.skip('works');",
    [lib('mocked.spec.ts')]: "declare const jest: { mock(name: string): void };\njest.mock('./types.js');",
    [lib('edit.ts')]: "export { page };\nimport { Edit as page } from 'react-admin';",
    [lib('collaborators.ts')]:
      'export class Five {\n  constructor(readonly a: 1, readonly b: 1, readonly c: 1, readonly d: 1, readonly e: 1) {}\n}',
  };
  const good = {
    [lib('types.ts')]: types,
    [lib('injected.ts')]: 'export class Clock {\n  now = 1;\n}\n',
    // A class injected by type is a value at run time, though it is used as a type here.
    [lib('decorated.ts')]:
      "import { Clock } from './injected.js';\ndeclare const Injectable: () => ClassDecorator;\n@Injectable()\nexport class Service {\n  constructor(readonly clock: Clock) {}\n}\n",
    'libs/ground/platform/src/config.ts': 'export const home = process.env.HOME;\n',
  };
  const found = new Map();

  before(async () => {
    const files = { ...Object.fromEntries(Object.values(faults)), ...more, ...good };
    const folder = aHouse(files);
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(join(root, 'node_modules/@types'), join(folder, 'node_modules/@types'));
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: house(folder, ['tsconfig.specs.json']),
    });
    for (const { filePath, messages } of await eslint.lintFiles(['libs']))
      found.set(filePath.slice(folder.length + 1).replaceAll('\\', '/'), messages);
  });

  const rulesAt = (path) => [...new Set(found.get(path).map(({ ruleId }) => ruleId))];
  for (const [rule, [path]] of Object.entries(faults))
    it(`${rule} is in force`, () => assert.deepEqual(rulesAt(path), [rule]));
  for (const path of Object.keys(more))
    it(`no-restricted-syntax finds ${path.split('/').at(-1)}`, () =>
      assert.ok(rulesAt(path).includes('no-restricted-syntax')));
  for (const path of Object.keys(good)) it(`lets ${path} pass`, () => assert.deepEqual(found.get(path), []));

  it('cannot be switched off in a file', async () => {
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: house(root) });
    const [result] = await eslint.lintText("/* eslint-disable */\nit.only('works');", {
      filePath: 'scripts/a.spec.mjs',
    });
    assert.ok(result.messages.some(({ ruleId }) => ruleId === 'no-restricted-syntax'));
  });
});

describe('dependency-cruiser', () => {
  const door = (name) => ({
    [`libs/${name}/package.json`]: JSON.stringify({
      name: `@commonweal/${name.split('/')[1]}`,
      exports: { '.': './src/index.ts', './testing': './src/testing/index.ts' },
      devDependencies: { 'dev-only': '*' },
    }),
    [`libs/${name}/src/index.ts`]: 'export const index = 1;\nexport interface Index {\n  index: 1;\n}\n',
    [`libs/${name}/src/testing/index.ts`]: 'export const testing = 1;\n',
  });
  const importing = (from, what = 'index') => `import { ${what} } from '${from}';\nconsole.log(${what});\n`;
  const faults = {
    'floor-plan-ground-wire': ['libs/ground/wire/src/up.ts', importing('@commonweal/platform')],
    'floor-plan-policy-calendar': ['libs/policy/calendar/src/up.ts', importing('@commonweal/rules')],
    'floor-plan-policy-decisions': ['libs/policy/decisions/src/up.ts', importing('@commonweal/alerts')],
    'a-place-in-the-plan': ['libs/ground/cellar/src/a.ts', importing('@commonweal/wire')],
    'nothing-imports-an-app': [
      'libs/reporting/reporting/src/a.ts',
      importing('../../../../apps/engine/src/main.js', 'main'),
    ],
    'apps-stand-apart': ['apps/engine/src/a.ts', importing('../../console/src/b.js', 'b')],
    'console-knows-wire-alone': [
      'apps/console/src/c.ts',
      importing('@commonweal/platform', 'type Index as index'),
    ],
    'console-takes-types-from-wire': ['apps/console/src/d.ts', importing('@commonweal/wire')],
    'one-door': ['libs/policy/rules/src/a.ts', importing('../../calendar/src/secret.js', 'secret')],
    'one-door-for-apps': [
      'apps/engine/src/b.ts',
      importing('../../../libs/policy/calendar/src/secret.js', 'secret'),
    ],
    'testing-is-for-specs': ['libs/policy/rules/src/b.ts', importing('@commonweal/wire/testing', 'testing')],
    'not-through-your-own-door': ['libs/policy/rules/src/c.ts', importing('./index.js')],
    'pure-libs-know-no-database': ['libs/policy/rules/src/d.ts', importing('typeorm')],
    'no-cycle': [
      'libs/policy/rules/src/about.ts',
      `${importing('./round.js', 'round')}export const about = 1;\n`,
    ],
    'not-to-unresolvable': ['libs/policy/rules/src/e.ts', importing('./gone.js', 'gone')],
    'not-to-undeclared': ['libs/policy/decisions/src/f.ts', importing('typeorm')],
    'not-to-dev-from-production': ['libs/policy/rules/src/g.ts', importing('dev-only')],
    'named-for-what-it-knows': ['libs/policy/rules/src/helpers/a.ts', importing('@commonweal/wire')],
  };
  const good = {
    'libs/policy/calendar/src/secret.ts': importing('@commonweal/wire') + 'export const secret = 1;\n',
    'libs/policy/rules/src/round.ts': `${importing('./about.js', 'about')}export const round = 1;\n`,
    'libs/policy/rules/src/left.spec.ts': importing('@commonweal/calendar/testing', 'testing'),
    'libs/policy/rules/src/one.ts': "import type { Two } from './two.js';\nexport type One = Two | 1;\n",
    'libs/policy/rules/src/two.ts': "import type { One } from './one.js';\nexport type Two = One | 2;\n",
    'apps/console/src/b.ts':
      "import type { Index } from '@commonweal/wire';\nexport const b: Index = { index: 1 };\n",
    'apps/engine/src/main.ts': importing('@commonweal/reporting') + 'export const main = 1;\n',
    'e2e/journey.ts': 'export const journey = 1;\n',
  };
  const libs = ['ground/wire', 'ground/platform', 'policy/calendar', 'policy/rules', 'policy/decisions'];
  const named = [...libs, 'outreach/alerts', 'reporting/reporting'];
  let violations;

  before(async () => {
    const packages = Object.assign({}, ...named.map(door));
    const folder = aHouse({
      'package.json': '{}',
      ...packages,
      ...Object.fromEntries(Object.values(faults)),
      ...good,
    });
    mkdirSync(join(folder, 'node_modules/@commonweal'), { recursive: true });
    for (const name of named)
      symlinkSync(join(folder, 'libs', name), join(folder, 'node_modules/@commonweal', name.split('/')[1]));
    for (const name of ['typeorm', 'dev-only']) {
      mkdirSync(join(folder, 'node_modules', name));
      writeFileSync(join(folder, 'node_modules', name, 'package.json'), JSON.stringify({ name }));
      writeFileSync(join(folder, 'node_modules', name, 'index.js'), 'exports.index = 1;');
    }
    const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [
      cruiser,
      '--config',
      join(root, '.dependency-cruiser.mjs'),
      '-T',
      'json',
      'libs',
      'apps',
      'e2e',
    ];
    const { output } = await run(process.execPath, args, { cwd: folder, stdio: 'pipe' });
    violations = JSON.parse(output).summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  });

  for (const [rule, [path]] of Object.entries(faults))
    it(`${rule} is in force`, () =>
      assert.ok(violations.some((found) => found.rule === rule && found.from === path)));
  it('has no other rules', () => {
    const rules = plan.forbidden.map(({ name }) => name).filter((name) => !name.startsWith('floor-plan-'));
    assert.deepEqual(
      rules.filter((name) => !(name in faults)),
      [],
    );
  });
  for (const path of Object.keys(good).filter((name) => !name.endsWith('round.ts')))
    it(`lets ${path} pass`, () =>
      assert.deepEqual(
        violations.filter(({ from }) => from === path),
        [],
      ));
});

describe('knip', () => {
  it('names what nothing uses', async () => {
    const folder = aHouse({
      'package.json': '{"name":"house","workspaces":["libs/*/*"]}',
      'libs/ground/wire/package.json':
        '{"name":"@commonweal/wire","main":"src/index.ts","dependencies":{"unused":"1"}}',
      'libs/ground/wire/src/index.ts':
        "import 'unlisted';\nimport { used } from './used.js';\nconsole.log(used);\n",
      'libs/ground/wire/src/used.ts': 'export const used = 1;\nexport const unused = 1;\n',
      'libs/ground/wire/src/nobody.ts': 'export const nobody = 1;\n',
    });
    cpSync(join(root, 'knip.json'), join(folder, 'knip.json'));
    const args = ['-D', folder, '--no-progress', '--reporter', 'json'];
    const { code, output } = await runBin('knip/bin/knip.js', args, { stdio: 'pipe' });
    const { issues } = JSON.parse(output.slice(output.indexOf('{')));
    const named = (type) => issues.flatMap((issue) => (issue[type] ?? []).map(({ name }) => name));
    assert.equal(code, 1);
    assert.deepEqual(named('files'), ['libs/ground/wire/src/nobody.ts']);
    assert.deepEqual(named('exports'), ['unused']);
    assert.deepEqual(named('dependencies'), ['unused']);
    assert.deepEqual(named('unlisted'), ['unlisted']);
  });
});

describe('licences', () => {
  const lock = (license, more) => ({ packages: { 'node_modules/a': { license, ...more } } });

  it('lets only permissive licences into production', () => {
    assert.deepEqual(licenceFaults(lock('GPL-3.0-only')), ['a: GPL-3.0-only is not permissive']);
    assert.equal(licenceFaults(lock(undefined)).length, 1);
    assert.equal(licenceFaults(lock('MIT AND GPL-2.0-only')).length, 1);
    assert.deepEqual(licenceFaults(lock('GPL-3.0-only', { dev: true })), []);
    assert.ok(isPermissive('(MPL-2.0 OR Apache-2.0)'));
  });

  it('asks for a line for each package', () => {
    const table = '| `a` | MIT | what for | active |\n| `left` | MIT | what for | active |';
    const direct = new Map(Object.entries({ a: 'ISC', b: 'MIT' }));
    assert.equal(tableFaults(table, direct).length, 3);
    assert.deepEqual(tableFaults('| `a`  | ISC | x | y |\n| `b`  | MIT | x | y |', direct), []);
  });
});
