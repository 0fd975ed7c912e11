import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { demonstrationPassword } from '../apps/engine/src/demonstration/people.ts';

const main = fileURLToPath(new URL('../apps/engine/dist/main.js', import.meta.url));

/** The built product on a data folder, in a process of its own. @returns its address, and how long it took until it was ready, in ms */
export async function aProduct(dataDir) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const start = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: address, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await isReady(address))) {
    if (child.exitCode !== null) throw new Error('The product did not start. Build it first: npm run build');
    await new Promise((later) => setTimeout(later, 20));
  }
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return { address, ready: performance.now() - start, stop };
}

async function isReady(address) {
  try {
    return (await fetch(`${address}/api/health/ready`)).ok;
  } catch {
    return false;
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** The cookie of a person of the demonstration. */
export async function signedIn(address, name = 'lead') {
  const body = JSON.stringify({ email: `${name}@council.example`, password: demonstrationPassword });
  const headers = { 'content-type': 'application/json', origin: address };
  const answer = await fetch(`${address}/api/session`, { method: 'POST', headers, body });
  assert.ok(answer.ok, await answer.text());
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
