import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { lockDataFolder, longestSocketPath, shortName } from './data-folder-lock.js';
import { exists, postgresBinaries, runAs, type Binaries } from './postgres-binaries.js';
import {
  asSeenByPostgres,
  lastWords,
  runIn,
  spawnPostgres,
  stopOrphan,
  stopProcess,
} from './postgres-process.js';

export interface Connection {
  host: string;
  port: number;
  user: string;
  database: string;
  password?: string;
}

const user = 'commonweal';
const needsPort = process.platform === 'win32';

/** A PostgreSQL of our own: a child of this process, on a socket in the data folder, without port or password. */
export class EmbeddedPostgres {
  private child: ChildProcess;
  private isStopping = false;
  private coming: Promise<void> = Promise.resolve();

  private constructor(
    readonly connection: Connection,
    private readonly spawn: () => ChildProcess,
    private readonly unlock: () => Promise<void>,
  ) {}

  /**
   * Makes the database in `<dataFolder>/postgres` if there is none, ends what a kill -9 left behind, and starts it.
   * @throws DataFolderInUse while another engine runs on the folder
   */
  static async start(dataFolder: string, settings: Record<string, string> = {}): Promise<EmbeddedPostgres> {
    await mkdir(dataFolder, { recursive: true });
    const unlock = await lockDataFolder(dataFolder);
    try {
      const folder = join(resolve(dataFolder), 'postgres');
      const binaries = await postgresBinaries();
      if (!(await exists(folder))) await initialise(folder, binaries.initdb);
      await stopOrphan(folder);
      return await EmbeddedPostgres.startIn(folder, binaries, settings, unlock);
    } catch (error) {
      await unlock();
      throw error;
    }
  }

  /** Where the one that somebody else started in that data folder listens; undefined where it has a port, which changes. */
  static async addressOf(dataFolder: string): Promise<Connection | undefined> {
    return needsPort ? undefined : (await onSocket(join(resolve(dataFolder), 'postgres'))).connection;
  }

  private static async startIn(
    folder: string,
    binaries: Binaries,
    settings: Record<string, string>,
    unlock: () => Promise<void>,
  ): Promise<EmbeddedPostgres> {
    const { connection, listen } = await (needsPort ? onPort(folder) : onSocket(folder));
    const spawn = () => spawnPostgres(binaries.postgres, folder, { ...listen, ...settings });
    const server = new EmbeddedPostgres(connection, spawn, unlock);
    await server.launch(folder);
    return server;
  }

  private async launch(folder: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      this.child = this.spawn();
      if (await isReady(this.child, this.connection)) break;
      if (this.isStopping) return;
      const words = await lastWords(folder);
      // The sessions of a PostgreSQL that was killed end a moment after it.
      const isTooSoon = /shared memory block|another postmaster|lock file/.test(words);
      if (!isTooSoon || attempt === 40) throw new Error(`PostgreSQL did not start:\n${words}`);
      await pause(250);
    }
    this.child.once('exit', () => {
      this.coming = this.comeBack(folder);
    });
  }

  /** PostgreSQL ended without being asked (killed, out of memory): it comes back and recovers, however long it takes. */
  private async comeBack(folder: string): Promise<void> {
    for (let wait = 200; !this.isStopping; wait = Math.min(wait * 2, 10_000)) {
      await pause(wait);
      const isUp = await this.launch(folder).then(
        () => true,
        (error: unknown) => void process.stderr.write(`${String(error)}\n`),
      );
      if (isUp) return;
    }
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.end();
    await this.coming;
    await this.end();
    await this.unlock();
  }

  private async end(): Promise<void> {
    const { child } = this;
    const hasStopped = () => child.exitCode !== null || child.signalCode !== null;
    if (child.pid && !hasStopped()) await stopProcess(child.pid, hasStopped);
  }
}

async function initialise(folder: string, initdb: string): Promise<void> {
  const half = `${folder}.half`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await own(half);
  const language = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-GB'];
  const entry = needsPort ? await withPassword(folder) : ['--auth=trust'];
  await runIn(half, initdb, ['-D', asSeenByPostgres(half), `--username=${user}`, ...entry, ...language]);
  await rename(half, folder);
}

async function own(folder: string): Promise<void> {
  if (runAs.uid) await chown(folder, runAs.uid, runAs.gid);
}

async function onSocket(folder: string) {
  const inside = resolve(folder);
  const fits = join(inside, '.s.PGSQL.5432').length <= longestSocketPath;
  const host = fits ? inside : join(tmpdir(), shortName(folder));
  if (!fits) {
    await mkdir(host, { recursive: true, mode: 0o700 });
    await chmod(host, 0o700);
    await own(host);
  }
  const connection: Connection = { host, port: 5432, user, database: 'postgres' };
  const directory = fits ? asSeenByPostgres(folder) : host;
  const listen = {
    listen_addresses: '',
    unix_socket_directories: directory,
    unix_socket_permissions: '0700',
  };
  return { connection, listen };
}

const passwordFile = (folder: string) => `${folder}.password`;

/** Where there are no sockets: a loopback port and a generated password, kept beside the data. */
async function withPassword(folder: string): Promise<string[]> {
  await writeFile(passwordFile(folder), randomBytes(24).toString('hex'), { mode: 0o600 });
  return ['--auth=scram-sha-256', `--pwfile=${passwordFile(folder)}`];
}

async function onPort(folder: string) {
  const password = await readFile(passwordFile(folder), 'utf8');
  const port = await freePort();
  const connection: Connection = { host: '127.0.0.1', port, user, database: 'postgres', password };
  return { connection, listen: { listen_addresses: '127.0.0.1', port: String(port) } };
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Resolves to false when the process ended first; recovery after a crash may take minutes. */
async function isReady(child: ChildProcess, connection: Connection): Promise<boolean> {
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  child.once('error', () => undefined);
  while (isRunning()) {
    const client = new pg.Client(connection);
    client.on('error', () => undefined);
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp) return true;
    await pause(20);
  }
  return false;
}
