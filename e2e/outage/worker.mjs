// The built engine as it is killed and started again in an outage: POST ?minutes=3 to CONTROL_PORT moves its clock on and asks the
// queue for every look that a schedule would ask for. Prints the link of the first start, and when it is ready.
import { createServer } from 'node:http';
import 'reflect-metadata';
import { Described, Job, Jobs, readConfig } from '@commonweal/platform';
import { greeting, startEngine } from '../../apps/engine/dist/start.js';
import { MovedClock } from '../moved-clock.mjs';

const { CONTROL_PORT, CLOCK_FILE, CLOCK_BEGINS, ...settings } = process.env;
const config = readConfig(settings);
const clock = new MovedClock(CLOCK_FILE, Date.parse(CLOCK_BEGINS) - Date.now());
const engine = await startEngine(config, { clock });
const scheduled = engine.app
  .get(Described, { strict: false })
  .all(Job)
  .filter(({ every }) => every);

const control = createServer((request, reply) => {
  const minutes = Number(new URL(request.url, 'http://control').searchParams.get('minutes') ?? 0);
  clock.advance(minutes * 60_000);
  const jobs = engine.app.get(Jobs, { strict: false });
  Promise.all(scheduled.map((job) => jobs.lookNow(job.constructor))).then(
    () => reply.end(clock.now().toISOString()),
    (error) => reply.writeHead(500).end(String(error)),
  );
});
control.listen(Number(CONTROL_PORT), '127.0.0.1');
process.stdout.write(`${await greeting(engine.app, config)}\nready\n`);

process.once('SIGTERM', async () => {
  control.close();
  await engine.stop();
  process.exit(0);
});
