import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataFolderInUse } from './data-folder-lock.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { isRoot } from './postgres-binaries.js';

const source = pathToFileURL(fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url))).href;

/** An engine in a process of its own, so that it can be killed. */
function engineOn(folder: string): Promise<ChildProcess> {
  const script = `const { EmbeddedPostgres } = await import('${source}'); await EmbeddedPostgres.start('${folder}'); console.log('up'); setInterval(() => 0, 1000)`;
  const flags = [
    '--no-warnings',
    '--import',
    '@swc-node/register/esm-register',
    '--input-type=module',
    '-e',
    script,
  ];
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, failed) => {
    child.stdout.once('data', () => done(child));
    child.once('exit', (code) => failed(new Error(`ended with ${code}`)));
  });
}

const ended = (child: ChildProcess) => new Promise((done) => child.once('exit', done));

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let initialised: string;
  let server: EmbeddedPostgres | undefined;
  beforeAll(async () => {
    initialised = await mkdtemp(join(tmpdir(), 'cw-'));
    await (await EmbeddedPostgres.start(initialised)).stop();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cw-'));
    execFileSync('cp', ['-a', join(initialised, 'postgres'), folder]);
    server = undefined;
  });
  afterEach(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  afterAll(() => rm(initialised, { recursive: true }));

  const query = async (text: string, on = server) => {
    const client = new pg.Client(on?.connection);
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(text).finally(() => client.end());
    return rows;
  };
  const postmaster = async () =>
    Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

  it('keeps what was written over a stop and a start, and listens on no port', async () => {
    server = await EmbeddedPostgres.start(folder);
    await query("CREATE TABLE kept (name text); INSERT INTO kept VALUES ('Zoë'), ('adam'), ('Bea')");
    expect(await query('SHOW listen_addresses')).toEqual([{ listen_addresses: '' }]);
    await server.stop();
    server = await EmbeddedPostgres.start(folder);
    expect(await query('SELECT name FROM kept ORDER BY name')).toEqual([
      { name: 'adam' },
      { name: 'Bea' },
      { name: 'Zoë' },
    ]);
  });

  it('refuses a second start on the same folder in words, also from another process', async () => {
    server = await EmbeddedPostgres.start(folder);
    await expect(EmbeddedPostgres.start(folder)).rejects.toThrow(DataFolderInUse);
    await expect(EmbeddedPostgres.start(folder)).rejects.toThrow(
      /already running on the data folder .* set DATA_DIR/,
    );
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('recovers after kill -9 of the engine, whose PostgreSQL went on alone', async () => {
    const engine = await engineOn(folder);
    await expect(EmbeddedPostgres.start(folder)).rejects.toThrow(DataFolderInUse);
    const orphan = await postmaster();
    const gone = ended(engine);
    engine.kill('SIGKILL');
    await gone;
    expect(process.kill(orphan, 0)).toBe(true);
    server = await EmbeddedPostgres.start(folder);
    expect(await postmaster()).not.toBe(orphan);
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('recovers after kill -9 of both, with all that was committed', async () => {
    const engine = await engineOn(folder);
    const connection = {
      connection: { host: join(folder, 'postgres'), port: 5432, user: 'commonweal', database: 'postgres' },
    };
    await query('CREATE TABLE kept AS SELECT 42 AS n', connection as EmbeddedPostgres);
    const gone = ended(engine);
    engine.kill('SIGKILL');
    process.kill(await postmaster(), 'SIGKILL');
    await gone;
    server = await EmbeddedPostgres.start(folder);
    expect(await query('SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  it('comes back by itself when it alone is killed', async () => {
    server = await EmbeddedPostgres.start(folder);
    await query('CREATE TABLE kept AS SELECT 42 AS n');
    process.kill(await postmaster(), 'SIGKILL');
    const again = async (): Promise<unknown> =>
      query('SELECT n FROM kept').catch(() => new Promise((done) => setImmediate(() => done(again()))));
    expect(await again()).toEqual([{ n: 42 }]);
  });

  it('is not misled by a stale note whose number some other process has now', async () => {
    server = await EmbeddedPostgres.start(folder);
    await server.stop();
    await writeFile(join(folder, 'postgres/postmaster.pid'), `${process.pid}\n`);
    server = await EmbeddedPostgres.start(folder);
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('begins anew when its first start was cut short', async () => {
    await rm(join(folder, 'postgres'), { recursive: true });
    await mkdir(join(folder, 'postgres.half'));
    await writeFile(join(folder, 'postgres.half/PG_VERSION'), '18');
    server = await EmbeddedPostgres.start(folder);
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('starts in a folder too deep for a socket, and in one that only its owner may enter', async () => {
    const deep = join(folder, 'a'.repeat(60), 'b'.repeat(60));
    await mkdir(deep, { recursive: true });
    execFileSync('mv', [join(folder, 'postgres'), deep]);
    await chmod(folder, 0o700);
    server = await EmbeddedPostgres.start(deep);
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    if (isRoot)
      expect(await query("SELECT current_setting('data_directory') AS at")).toEqual([
        { at: '/proc/self/cwd' },
      ]);
  });

  it('says what PostgreSQL said when it cannot start, and lets go of the folder', async () => {
    await expect(EmbeddedPostgres.start(folder, { shared_buffers: 'plenty' })).rejects.toThrow(
      /did not start[^]*shared_buffers/,
    );
    server = await EmbeddedPostgres.start(folder);
    expect(await query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
