import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

/** A socket's path is at most 103 characters on macOS, 107 on Linux. */
export const longestSocketPath = 100;

/** Another engine runs on the same data folder. */
export class DataFolderInUse extends Error {
  constructor(folder: string) {
    super(
      `Another engine is already running on the data folder ${folder}. Stop it first, or set DATA_DIR to another.`,
    );
  }
}

/**
 * Held by a listening socket, which the system closes when its process ends in any way: nothing stale can stay.
 * @throws DataFolderInUse
 */
export async function lockDataFolder(folder: string): Promise<() => Promise<void>> {
  const path = lockPath(folder);
  if (await isAnswered(path)) throw new DataFolderInUse(folder);
  if (process.platform !== 'win32') await rm(path, { force: true });
  const server = createServer((socket) => socket.end());
  await listening(server, path);
  server.unref();
  return () => new Promise((done) => server.close(() => done()));
}

/** A short, stable name for a folder, for what cannot live inside it. */
export function shortName(folder: string): string {
  return `commonweal-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}`;
}

function lockPath(folder: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\${shortName(folder)}`;
  const absolute = resolve(folder, 'engine.lock');
  const near = relative(process.cwd(), absolute);
  return (
    [absolute, near].find((path) => path.length <= longestSocketPath) ??
    join(tmpdir(), `${shortName(folder)}.lock`)
  );
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path, () => done(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => done(false));
  });
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((done, failed) => server.once('error', failed).listen(path, () => done()));
}
