// node e2e/outage/run.ts RETURNS SEED KILLS: on TEST_DATABASE_URL, and on the queues of PostgreSQL or of TEST_REDIS_URL.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Outage } from './outage.js';

const [returns = 10_000, seed = 1, kills = 20] = process.argv.slice(2).map(Number);
const { TEST_DATABASE_URL = '', TEST_REDIS_URL, QUEUE = 'postgresql' } = process.env;

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'commonweal-outage-'));
const name = `outage_${QUEUE}_${process.pid}`;

/** The council's packs, with mail that goes out as fast as it can. */
function packs(): string {
  const council = join(folder, 'council');
  cpSync(join(root, 'rules/council'), council, { recursive: true });
  const file = join(council, 'parameters.yaml');
  const text = readFileSync(file, 'utf8');
  const faster = text.replace(/(key: messages-per-minute[\s\S]*?value: )60/, '$1100000');
  if (faster === text) throw new Error('The pack has no rate of mail to raise.');
  writeFileSync(file, faster);
  const framework = ['rules/coventry', 'rules/coventry-council'].map((pack) => join(root, pack));
  return [join(root, 'rules/statutory'), council, ...framework].join(',');
}

async function administrator(statement: string): Promise<void> {
  const client = new pg.Client(TEST_DATABASE_URL);
  await client.connect();
  await client.query(statement);
  await client.end();
}

const url = new URL(TEST_DATABASE_URL);
url.pathname = `/${name}`;
await administrator(
  `create database ${name} template template0 encoding 'UTF8' locale 'C' locale_provider icu icu_locale 'en-GB'`,
);
const database = new pg.Client(url.href);
await database.connect();
const settings = {
  ...{ DATABASE_URL: url.href, DATA_DIR: join(folder, 'data'), CLOCK_FILE: join(folder, 'clock') },
  ...{ PACKS: packs(), ...(QUEUE === 'redis' ? { REDIS_URL: TEST_REDIS_URL ?? '' } : {}) },
};
const began = Date.now();
const said = (words: string) =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${words}`);
console.log(`On queues of ${QUEUE}: ${returns} returns, ${kills} kills, seed ${seed}.`);
const findings = await new Outage({ returns, kills, seed, database, settings }).live(said);
for (const { holds, words } of findings) console.log(`${holds ? 'holds' : 'FAILS'}  ${words}`);
await database.end();
await administrator(`drop database ${name} with (force)`);
rmSync(folder, { recursive: true, force: true });
const good = findings.filter(({ holds }) => holds).length;
console.log(`${good} passed, ${findings.length - good} failed`);
process.exit(good === findings.length ? 0 : 1);
