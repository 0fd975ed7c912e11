// Removes the demonstration and all that was done in it: `npm run demo:remove`.
import { existsSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join, relative } from 'node:path';
import { root } from './child.mjs';

const folder = join(root, '.data-demo');
if (!existsSync(folder)) {
  console.log('There is no demonstration to remove.');
} else if (await isRunning()) {
  console.error('The demonstration is running. Stop it first (Ctrl+C where it was started).');
  process.exit(1);
} else {
  rmSync(folder, { recursive: true });
  console.log('The demonstration is removed. The next npm start makes a new one.');
}

/** The engine holds a socket while it runs. */
function isRunning() {
  return new Promise((done) => {
    const lock = join(folder, 'engine.lock');
    const socket = connect(relative(process.cwd(), lock), () => done(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => done(false));
  });
}
