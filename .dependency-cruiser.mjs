/** The floor plan, from the ground up: a lib may import what stands left of it or on a storey below. */
const storeys = [
  ['ground', ['wire', 'platform', 'ledger', 'identity', 'files']],
  ['policy', ['documents', 'calendar', 'catalogue', 'rules', 'decisions']],
  ['outreach', ['messages', 'alerts', 'duties', 'discussions', 'webhooks']],
  ['procurement', ['suppliers', 'monitoring', 'panels', 'workflow', 'procurements', 'award']],
  ['reporting', ['council', 'governance', 'reporting']],
];
const libs = storeys.flatMap(([storey, names]) => names.map((name) => `${storey}/${name}`));
const anyOf = (names) => `^libs/(${names.join('|')})/`;

const spec = '[.]spec[.]tsx?$|/src/testing/';
const pure = ['policy/calendar', 'policy/rules', 'procurement/workflow'];

const orderOfLibs = libs.slice(0, -1).map((lib, place) => ({
  name: `floor-plan-${lib.replace('/', '-')}`,
  comment: `${lib} may import only what stands left of it or below.`,
  severity: 'error',
  from: { path: anyOf([lib]) },
  to: { path: anyOf(libs.slice(place + 1)) },
}));

const house = [
  {
    name: 'a-place-in-the-plan',
    comment: 'Every lib stands in the list of storeys in .dependency-cruiser.mjs.',
    from: { path: '^libs/', pathNot: anyOf(libs) },
    to: {},
  },
  {
    name: 'nothing-imports-an-app',
    from: { path: '^(libs|apps|e2e)/', pathNot: '^apps/[^/]+/' },
    to: { path: '^apps/' },
  },
  {
    name: 'apps-stand-apart',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'console-knows-wire-alone',
    from: { path: '^apps/console/' },
    to: { path: '^libs/', pathNot: anyOf(['ground/wire']) },
  },
  {
    name: 'console-takes-types-from-wire',
    from: { path: '^apps/console/' },
    to: { path: '^libs/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'one-door',
    comment: 'A lib is entered through its index, and from specs through its testing index.',
    from: { path: '^libs/([^/]+/[^/]+)/' },
    to: {
      path: '^libs/',
      pathNot: ['^libs/$1/', '^libs/[^/]+/[^/]+/src/(|testing/|testing/[a-z]+/)index[.]ts$'],
    },
  },
  {
    name: 'one-door-for-apps',
    from: { path: '^(apps|e2e)/' },
    to: { path: '^libs/', pathNot: '^libs/[^/]+/[^/]+/src/(|testing/|testing/[a-z]+/)index[.]ts$' },
  },
  {
    name: 'testing-is-for-specs',
    from: { path: '^(libs|apps)/.*src/', pathNot: spec },
    to: { path: '/src/testing/' },
  },
  {
    name: 'not-through-your-own-door',
    from: { path: '^libs/([^/]+/[^/]+)/src/', pathNot: spec },
    to: { path: '^libs/$1/src/index[.]ts$' },
  },
  {
    name: 'pure-libs-know-no-database',
    from: { path: anyOf(pure), pathNot: spec },
    to: { path: 'node_modules/(typeorm|pg|bullmq|ioredis|@nestjs/(typeorm|bullmq))/' },
  },
  {
    name: 'no-cycle',
    comment: 'Cycles of types alone vanish when compiled.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  { name: 'not-to-unresolvable', from: {}, to: { couldNotResolve: true } },
  {
    name: 'not-to-undeclared',
    from: { path: '^(libs|apps|e2e)/' },
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'not-to-dev-from-production',
    from: { path: '^(libs|apps)/[^/]+/.*src/', pathNot: spec },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'named-for-what-it-knows',
    comment: 'A folder is named for a concept of the product.',
    from: { path: '(^|/)(common|shared|core|utils?|helpers?|misc)/', pathNot: 'node_modules' },
    to: {},
  },
].map((rule) => ({ severity: 'error', ...rule }));

export default {
  forbidden: [...orderOfLibs, ...house],
  options: {
    doNotFollow: { path: ['node_modules', '/dist/'] },
    exclude: { path: ['(^|/)dist/', '/[.]results/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@commonweal/source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
