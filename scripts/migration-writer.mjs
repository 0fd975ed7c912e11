// The difference between the entities of one lib and a database on which all migrations have been run, as a migration.
import 'reflect-metadata';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import { format, resolveConfig } from 'prettier';
import { testServer } from './jest-server.mjs';

process.on('uncaughtException', ({ message }) => {
  console.error(message);
  process.exit(1);
});

const folder = resolve('apps/engine/src/migrations');
const [lib, ...flags] = process.argv.slice(2);
const home =
  lib &&
  ['ground', 'policy', 'outreach', 'procurement', 'reporting']
    .map((storey) => `libs/${storey}/${lib}`)
    .find(isLib);
if (!home) fail('Say which lib: npm run migration -- procurements');
if (flags.some((flag) => flag !== '--again')) fail(`Unknown: ${flags.join(' ')}. The only flag is --again.`);

if (flags.includes('--again')) {
  for (const file of migrationFiles().filter((name) => new RegExp(`^\\d+-${lib}\\.ts$`).test(name)))
    rmSync(join(folder, file));
}
await writeIndex();
await testServer.start();
try {
  const { up, down } = await difference(await ownEntities());
  if (up.length === 0) console.log(`The database already agrees with the entities of ${lib}.`);
  else await write(up, down);
} finally {
  await testServer.stop();
}

/** The entities that importing the lib registers and importing what it stands on does not. */
async function ownEntities() {
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const below = Object.keys(dependencies).filter((name) => name.startsWith('@commonweal/'));
  for (const name of below) {
    await import(name).catch((error) => console.warn(`(${name} cannot be imported yet: ${error.message})`));
  }
  const known = new Set(getMetadataArgsStorage().tables.map((table) => table.target));
  await import(pathToFileURL(resolve(home, 'src/index.ts')).href);
  const own = getMetadataArgsStorage()
    .tables.map((table) => table.target)
    .filter((target) => !known.has(target));
  if (own.length === 0)
    fail(`${lib} exports nothing that leads to an entity: export its module from src/index.ts.`);
  return own;
}

async function difference(entities) {
  const { dataSourceOptions } = await import('@commonweal/platform');
  const { migrations } = await import(pathToFileURL(join(folder, 'index.ts')).href);
  const address = await freshDatabase();
  const source = await new DataSource(dataSourceOptions(address, { entities, migrations })).initialize();
  await source.runMigrations({ transaction: 'each' });
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  return { up: upQueries.map(({ query }) => query), down: downQueries.map(({ query }) => query).reverse() };
}

async function freshDatabase() {
  const database = `migration_${process.pid}`;
  const { url, ...parts } = testServer.address;
  const client = new pg.Client(url ? { connectionString: url } : parts);
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${database}`);
  await client.query(`CREATE DATABASE ${database}`);
  await client.end();
  return url ? { url: url.replace(/\/[^/?]*(\?|$)/, `/${database}$1`) } : { ...parts, database };
}

async function write(up, down) {
  const last = Number(migrationFiles().at(-1)?.split('-')[0] ?? 0);
  const stamp = Math.max(Date.now(), last + 1);
  const name = `${lib[0].toUpperCase()}${lib.slice(1)}${stamp}`;
  const statements = (queries) =>
    queries.map((query) => `await runner.query(\`${query.replaceAll('`', '\\`')}\`);`).join('\n');
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

    export class ${name} implements MigrationInterface {
      name = '${name}';
      async up(runner: QueryRunner): Promise<void> { ${statements(up)} }

      async down(runner: QueryRunner): Promise<void> { ${statements(down)} }
    }`;
  await writeFormatted(join(folder, `${stamp}-${lib}.ts`), text);
  await writeIndex();
  console.log(
    `Wrote apps/engine/src/migrations/${stamp}-${lib}.ts and its line in index.ts. Read it before you commit it.`,
  );
}

/** The list of all migrations in their order, from what lies in the folder. */
async function writeIndex() {
  const found = migrationFiles().map((file) => {
    const name = /export class (\w+)/.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
    return { name, from: `./${file.replace(/\.ts$/, '.js')}` };
  });
  const imports = found.map(({ name, from }) => `import { ${name} } from '${from}';`).join('\n');
  const list = found.map(({ name }) => name).join(', ');
  await writeFormatted(
    join(folder, 'index.ts'),
    `${imports}\n\n/** In their order; \`npm run migration\` keeps this file. */\nexport const migrations = [${list}];`,
  );
}

async function writeFormatted(path, text) {
  const style = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...style, parser: 'typescript' }));
}

function migrationFiles() {
  return readdirSync(folder)
    .filter((name) => /^\d+-.+\.ts$/.test(name))
    .sort();
}

function isLib(path) {
  try {
    return readdirSync(join(path, 'src')).length > 0;
  } catch {
    return false;
  }
}

function fail(message) {
  throw new Error(message);
}
