import { cacheFolder, testServer } from './scripts/jest-server.mjs';

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const rootDir = import.meta.dirname;

export default {
  rootDir,
  cacheDirectory: `${cacheFolder}/jest`,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@commonweal/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  maxWorkers: 2,
  // Modules of a spec are not let go of for good: near the limit of its heap a worker does little else than look for memory.
  workerIdleMemoryLimit: '1500MB',
  // Two cores, shared with a database: what takes a second alone may take ten in company.
  testTimeout: 120_000,
  globalSetup: './scripts/jest-setup.mjs',
  globalTeardown: './scripts/jest-teardown.mjs',
  reporters: ['default', './scripts/jest-reporter.mjs'],
  globals: {
    // The random walk of procurements: `npm run walk` sets another seed and more commands.
    walk: { seed: Number(process.env.WALK_SEED ?? 2026), commands: Number(process.env.WALK_COMMANDS ?? 200) },
    // Hostile requests: `npm run fuzz` sets another seed and more of them.
    fuzz: { seed: Number(process.env.FUZZ_SEED ?? 2026), requests: Number(process.env.FUZZ_REQUESTS ?? 500) },
    commonweal: {
      database: testServer.address,
      redisUrl: process.env.TEST_REDIS_URL,
      migrations: `${rootDir}/apps/engine/src/migrations/index.ts`,
    },
  },
};
