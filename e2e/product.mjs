// The built product for the journeys: a copy of the demonstration, mail over SMTP, and a clock that can be moved on.
// Prints the address when it is ready. POST /advance?days=3 to CONTROL_PORT moves the clock and does what is then due.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname } from 'node:path';
import 'reflect-metadata';
import { Described, Job, readConfig } from '@commonweal/platform';
import { prepareDemonstration } from '../apps/engine/dist/demonstration/play.js';
import { startEngine } from '../apps/engine/dist/start.js';
import { MovedClock } from './moved-clock.mjs';
import { tapWire } from './wire-tap.mjs';

const day = 86_400_000;
const minute = 60_000;
const { CONTROL_PORT, PREPARED, FRESH, HEARD, ...settings } = process.env;

/** A working day at ten, so that mail may go out. */
function untilTen() {
  const start = new Date();
  start.setUTCHours(10, 0, 0, 0);
  while ([0, 6].includes(start.getUTCDay())) start.setTime(start.getTime() + day);
  return start.getTime() - Date.now();
}

const config = readConfig({ LOG_LEVEL: 'error', ...settings });
if (FRESH) rmSync(dirname(PREPARED), { recursive: true, force: true });
if (!existsSync(config.dataFolder)) {
  await prepareDemonstration(
    Object.assign(readConfig({}), { dataDir: PREPARED, port: config.port }),
    () => {},
  );
  mkdirSync(dirname(config.dataFolder), { recursive: true });
  execFileSync('cp', ['-a', PREPARED, config.dataFolder]);
  rmSync(`${config.dataFolder}.clock`, { force: true });
}
const clock = new MovedClock(`${config.dataFolder}.clock`, untilTen());
const engine = await startEngine(config, { clock });
if (HEARD) tapWire(engine.app, HEARD);

async function sweep() {
  for (const job of engine.app.get(Described, { strict: false }).all(Job)) if (job.every) await job.run();
}

const control = createServer((request, reply) => {
  const { searchParams } = new URL(request.url, 'http://control');
  clock.advance(
    Number(searchParams.get('days') ?? 0) * day + Number(searchParams.get('minutes') ?? 0) * minute,
  );
  sweep().then(
    () => reply.end(clock.today()),
    (error) => reply.writeHead(500).end(String(error.stack)),
  );
});
control.listen(Number(CONTROL_PORT), '127.0.0.1');
await sweep();
process.stdout.write(`ready at ${config.address}\n`);

const stop = async () => {
  control.close();
  await engine.stop();
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
