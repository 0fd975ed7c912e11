import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { nx, root, start, tell } from './child.mjs';

export const engineArguments = ['--enable-source-maps', 'apps/engine/dist/main.js'];

/** Builds engine and console, where they changed. Prints nothing but a failure. */
export async function build() {
  const projects = '@commonweal/engine,@commonweal/console';
  const { code, output } = await nx(['run-many', '-t', 'build', '-p', projects], { stdio: 'pipe' });
  if (code !== 0) process.stderr.write(output);
  return code;
}

export const isInstalled = () => existsSync(`${root}node_modules/nx`);

/**
 * The built product beside us, on a free port.
 * @param settings environment variables, such as DATA_DIR
 * @returns its address, and how to stop it
 */
export async function startProduct(settings) {
  const port = await freePort();
  const engine = start(process.execPath, engineArguments, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: String(port), LOG_LEVEL: 'warn', ...settings },
  });
  engine.stdout.resume();
  const ended = new Promise((done) => engine.once('close', done));
  const url = `http://127.0.0.1:${port}`;
  await Promise.race([
    ready(url),
    ended.then((code) => {
      throw new Error(`The engine ended with ${code} before it was ready.`);
    }),
  ]);
  const stop = () => {
    tell(engine, 'SIGTERM');
    return ended;
  };
  return { url, stop };
}

async function ready(url) {
  const deadline = Date.now() + 300_000;
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((later) => setTimeout(later, 200));
  }
  throw new Error(`${url} was not ready within five minutes.`);
}

/** A loopback port that nothing listens on. */
export function freePort() {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
