// The PostgreSQL of one test run: a copy of an initialised one that is kept between runs, fsync off.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
export const cacheFolder = join(root, 'node_modules/.cache/commonweal');

const base = process.platform === 'win32' ? tmpdir() : '/tmp';
const prefix = 'commonweal-test-';
const folder = join(base, `${prefix}${process.pid}`);
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '64MB',
};
let running;

export const testServer = {
  address: process.env.TEST_DATABASE_URL
    ? { url: process.env.TEST_DATABASE_URL }
    : { host: join(folder, 'postgres'), port: 5432, user: 'commonweal', database: 'postgres' },

  async start() {
    if (process.env.TEST_DATABASE_URL) return;
    sweep();
    const { EmbeddedPostgres } = await embeddedPostgres();
    const master = await initialised(EmbeddedPostgres);
    mkdirSync(folder, { recursive: true });
    execFileSync('cp', ['-a', master, join(folder, 'postgres')]);
    running = await EmbeddedPostgres.start(folder, settings);
  },

  async stop() {
    await running?.stop();
    rmSync(folder, { recursive: true, force: true });
  },
};

/** The engine's own class, read as TypeScript: it needs nothing but npm's binaries. */
async function embeddedPostgres() {
  await import('@swc-node/register/esm-register');
  return import('../libs/ground/platform/src/database/embedded-postgres.ts');
}

async function initialised(EmbeddedPostgres) {
  const master = join(cacheFolder, 'postgres');
  if (existsSync(master)) return master;
  const half = mkdtempSync(join(base, 'commonweal-initdb-'));
  const server = await EmbeddedPostgres.start(half, settings);
  await server.stop();
  mkdirSync(cacheFolder, { recursive: true });
  const mine = `${master}.${process.pid}`;
  execFileSync('cp', ['-a', join(half, 'postgres'), mine]);
  rmSync(half, { recursive: true });
  try {
    renameSync(mine, master);
  } catch {
    rmSync(mine, { recursive: true });
  }
  return master;
}

/** Ends and removes what a run that was killed left behind. */
function sweep() {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length));
    if (isAlive(pid)) continue;
    try {
      const postmaster = execFileSync('head', ['-1', join(base, name, 'postgres/postmaster.pid')], {
        stdio: 'pipe',
      });
      process.kill(Number(postmaster), 'SIGQUIT');
    } catch {
      // It had stopped by itself.
    }
    rmSync(join(base, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
