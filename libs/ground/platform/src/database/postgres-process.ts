import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, realpath, readlink } from 'node:fs/promises';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isRoot, runAs } from './postgres-binaries.js';

const run = promisify(execFile);

/**
 * How the data folder is named to PostgreSQL. Root's `nobody` may lack the right to walk to it, yet a
 * process stands where it was put: on Linux it is told "where you stand".
 */
export function asSeenByPostgres(folder: string): string {
  return isRoot && process.platform === 'linux' ? '/proc/self/cwd' : resolve(folder);
}

const environment = {
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' ? { PATH: 'C:\\Windows\\System32' } : {}),
};

/** Runs one of PostgreSQL's programs to its end. */
export async function runIn(folder: string, program: string, args: string[]): Promise<void> {
  await run(program, args, { cwd: folder, env: environment, ...runAs });
}

/** Starts PostgreSQL in a session of its own, so that Ctrl-C reaches the engine alone, which stops it last. */
export function spawnPostgres(
  program: string,
  folder: string,
  settings: Record<string, string>,
): ChildProcess {
  const log = openSync(logFile(folder), 'w');
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(program, ['-D', asSeenByPostgres(folder), ...flags], {
    cwd: folder,
    env: environment,
    detached: true,
    stdio: ['ignore', log, log],
    ...runAs,
  });
  closeSync(log);
  return child;
}

const logFile = (folder: string) => `${resolve(folder)}.log`;

/** The last of what PostgreSQL said about its start. */
export async function lastWords(folder: string): Promise<string> {
  const text = await readFile(logFile(folder), 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-12).join('\n');
}

/** Stops a PostgreSQL that outlived its engine (kill -9); whoever calls holds the lock of the data folder. */
export async function stopOrphan(folder: string): Promise<void> {
  const note = join(folder, 'postmaster.pid');
  const pid = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid || !isAlive(pid)) return;
  // The number was given to some other process since: PostgreSQL would take it for itself and refuse to start.
  if (!(await isPostgresOf(pid, folder))) return rm(note, { force: true });
  await stopProcess(pid, () => !isAlive(pid));
}

/** Asks PostgreSQL to end its sessions and stop (SIGINT), and after half a minute to drop everything (SIGQUIT). */
export async function stopProcess(pid: number, hasStopped: () => boolean): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; !hasStopped(); waited += 20) {
    if (waited === 30_000) process.kill(pid, 'SIGQUIT');
    await pause(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isPostgresOf(pid: number, folder: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const stands = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    return stands === (await realpath(folder));
  }
  if (process.platform === 'win32') return true;
  const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.includes('postgres') && stdout.includes(resolve(folder));
}
