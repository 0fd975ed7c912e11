// The built product for the journeys: its own data folder, mail over SMTP, and a clock that can be moved on.
// Prints the address when it is ready. POST /advance?days=3 to CONTROL_PORT moves the clock and does what is then due.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'reflect-metadata';
import { Clock, Described, Job, readConfig } from '@commonweal/platform';
import { prepareDemonstration } from '../apps/engine/dist/demonstration/play.js';
import { startEngine } from '../apps/engine/dist/start.js';

const day = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'commonweal-e2e-'));
const { CONTROL_PORT, ...settings } = process.env;

/** Real time, moved on: it begins on a working day at ten, so that mail may go out. */
class MovedClock extends Clock {
  constructor() {
    super();
    const start = new Date();
    start.setUTCHours(10, 0, 0, 0);
    while ([0, 6].includes(start.getUTCDay())) start.setTime(start.getTime() + day);
    this.offset = start.getTime() - Date.now();
  }

  now() {
    return new Date(Date.now() + this.offset);
  }

  advance(days) {
    this.offset += days * day;
  }
}

const clock = new MovedClock();
const config = readConfig({ ...settings, DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'error' });
await prepareDemonstration(config, () => {});
const engine = await startEngine(config, { clock });

async function sweep() {
  for (const job of engine.app.get(Described, { strict: false }).all(Job)) if (job.every) await job.run();
}

const control = createServer((request, reply) => {
  const { searchParams } = new URL(request.url, 'http://control');
  clock.advance(Number(searchParams.get('days') ?? 0));
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
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
