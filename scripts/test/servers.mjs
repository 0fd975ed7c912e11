import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, start, tell } from '../child.mjs';
import { freePort } from '../product.mjs';
import { postgresFolder } from './tools.mjs';

/** A Redis and a PostgreSQL of our own while `work` runs, given the settings that make the API specs use them. */
export function withServers(work) {
  return withRedis((redis) =>
    withPostgresql((database) => work({ TEST_REDIS_URL: redis, TEST_DATABASE_URL: database })),
  );
}

/** A Redis of our own on a free loopback port while `work` runs, given its URL. */
async function withRedis(work) {
  const port = await freePort();
  const settings = [
    '--port',
    port,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = start('redis-server', settings.map(String), { stdio: 'ignore' });
  const ended = new Promise((done) => server.once('close', done));
  try {
    await answers(port);
    return await work(`redis://127.0.0.1:${port}`);
  } finally {
    tell(server, 'SIGTERM');
    await ended;
  }
}

/** As docs/operations.md asks for it: names are sorted as people expect. */
const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-GB'];

/** A PostgreSQL of our own, of the system's packages, on a free loopback port while `work` runs, given its URL. */
async function withPostgresql(work) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'commonweal-postgresql-'));
  const data = join(folder, 'data');
  const program = (name, ...args) => asPostgres(folder, join(postgresFolder(), name), args);
  await program('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', ...language);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200`;
  try {
    await program('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
    return await work(`postgres://postgres@127.0.0.1:${port}/postgres`);
  } finally {
    await program('pg_ctl', '-D', data, '-w', '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** PostgreSQL refuses to run as root; its package brings a user for it. */
async function asPostgres(folder, program, args) {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) await run('chown', ['postgres', folder]);
  const [command, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', program] : [program];
  const { code, output } = await run(command, [...rest, ...args], { cwd: folder, stdio: 'pipe' });
  if (code !== 0) throw new Error(`${program} failed:\n${output}`);
}

async function answers(port) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await canConnect(port)) return;
    await new Promise((later) => setTimeout(later, 50));
  }
  throw new Error(`Nothing answered on port ${port} within five seconds.`);
}

function canConnect(port) {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => done(false));
  });
}
