// node e2e/topology/run.ts trial|serve: on TEST_DATABASE_URL and TEST_REDIS_URL; serves on PORT until it is asked to end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Topology } from './topology.js';
import { Trial } from './trial.js';

const isTrial = process.argv[2] === 'trial';
const { TEST_DATABASE_URL = '', TEST_REDIS_URL = '', PORT = '8080' } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'commonweal-topology-'));
const servers = { databaseUrl: TEST_DATABASE_URL, redisUrl: TEST_REDIS_URL };
const topology = await Topology.on(servers, folder, isTrial ? undefined : Number(PORT));
let code = 0;
const asked = new Promise<void>((done) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => (isTrial ? process.exit(130) : done()));
});
try {
  code = isTrial ? await trial() : await serve();
} finally {
  await topology.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(code);

async function trial(): Promise<number> {
  const database = new pg.Client(TEST_DATABASE_URL);
  await database.connect();
  const began = Date.now();
  const say = (words: string) =>
    console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${words}`);
  const findings = await new Trial(topology, database, say).run();
  await database.end();
  for (const { holds, words } of findings) console.log(`${holds ? 'holds' : 'FAILS'}  ${words}`);
  const good = findings.filter(({ holds }) => holds).length;
  console.log(`${good} passed, ${findings.length - good} failed`);
  return good === findings.length ? 0 : 1;
}

async function serve(): Promise<number> {
  await topology.start();
  console.log(topology.greeting);
  await asked;
  return 0;
}
