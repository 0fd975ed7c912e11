import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FirstRelease } from '@commonweal/documents';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { Job, Jobs, newId, readConfig } from '@commonweal/platform';
import { testApplication, type TestApplication } from '@commonweal/platform/testing';
import type { FailedJobView, GaugeView, OperationsView } from '@commonweal/wire';
import { AppParts } from '../app.module.js';
import { readPacks } from '../policy/packs.js';

const token = 'a-token-of-sixteen-and-more';

/** Fails until it is mended. */
class FlakyJob extends Job {
  readonly name = 'flaky';
  override readonly every = '0 4 * * *';
  isMended = false;

  run(): Promise<void> {
    return this.isMended ? Promise.resolve() : Promise.reject(new Error('the pump is broken'));
  }
}

@Module({ providers: [FlakyJob] })
class Pump {}

let app: TestApplication;
let admin: SignedInAs;

beforeAll(async () => {
  app = await testApplication({ modules: [AppParts, Pump], settings: { METRICS_TOKEN: token } });
  await app.get(FirstRelease).load(readPacks(readConfig({}).packFolders));
  admin = await signInAs(app, { roles: ['admin'] });
});
afterAll(() => app.close());

const operations = async () =>
  (await app.request<OperationsView>('GET', '/api/operations', { as: admin })).body;
const gauge = async (name: string): Promise<GaugeView | undefined> =>
  (await operations()).gauges.find((one) => one.name === name);
const metrics = (authorization?: string) =>
  app.request<string>('GET', '/api/metrics', { headers: authorization ? { authorization } : {} });

describe('operations', () => {
  it('are shown to administrators alone', async () => {
    const lead = await signInAs(app, { roles: ['lead', 'auditor'] });
    expect((await app.request('GET', '/api/operations', { as: lead })).status).toBe(403);
  });

  it('say what the product stands on, and what runs by itself', async () => {
    const { health, schedules, queue } = await operations();
    expect(health.filter(({ isWell }) => !isWell)).toEqual([]);
    expect(health.map(({ name }) => name).sort()).toEqual(
      ['database', 'mail', 'migrations', 'queue', 'release in force'].sort(),
    );
    expect(schedules.map(({ name }) => name)).toContain('seal-ledger');
    expect(queue).toMatchObject({ active: 0, failed: 0 });
  });

  it('warn of bank holidays that run out, by days from today', async () => {
    expect(await gauge('calendar_days_left')).toMatchObject({ isWell: true });
    const was = app.clock.now();
    app.clock.set('2029-11-30T10:00:00Z');
    admin = await signInAs(app, { roles: ['admin'] });
    expect(await gauge('calendar_days_left')).toMatchObject({ isWell: false });
    app.clock.set(was.toISOString());
    admin = await signInAs(app, { roles: ['admin'] });
  });

  it('count a mail whose fate is unknown, and put it first', async () => {
    const id = newId();
    await app.get(DataSource).query(
      `INSERT INTO message (id, key, kind, template, subject_kind, subject_id, person_id, name, address, subject, send_on, state, version, planned_at, why, attempts)
       VALUES ($1::uuid, $1::text, 'k', 't', 'return', $1::uuid, $1::uuid, 'N', 'n@x.example', 's', '2026-01-01', 'unknown', 1, now(), 'w', 1)`,
      [id],
    );
    const { gauges } = await operations();
    expect(gauges[0]).toMatchObject({ name: 'messages_unknown', value: 1, isWell: false });
  });

  it('list a job that was given up with its reason, and run it again', async () => {
    await app.get(Jobs).lookNow(FlakyJob);
    await app.drain().catch(() => undefined);
    const failed = () => app.request<FailedJobView[]>('GET', '/api/jobs/failed', { as: admin });
    const [job] = (await failed()).body;
    expect(job).toMatchObject({ name: 'flaky', reason: 'the pump is broken' });
    expect(await gauge('jobs_failed')).toMatchObject({ value: 1, isWell: false });
    app.get(FlakyJob).isMended = true;
    await app.request('POST', `/api/jobs/failed/${job?.id}/retry`, { as: admin });
    await app.drain();
    expect((await failed()).body).toEqual([]);
  });
});

describe('metrics', () => {
  it('are there for who names the token, and for nobody else', async () => {
    for (const wrong of [undefined, 'Bearer ', 'Bearer wrong', token])
      expect((await metrics(wrong)).status).toBe(404);
    expect((await metrics(`Bearer ${token}`)).status).toBe(200);
  });

  it('tell routes by their pattern, jobs, the queue, the gauges and the process', async () => {
    await app.request('GET', `/api/suppliers/${newId()}`, { as: admin });
    const { body } = await metrics(`Bearer ${token}`);
    expect(body).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/api\/suppliers\/:id",/);
    expect(body).toMatch(/commonweal_job_duration_seconds_count\{job="flaky",outcome="failed"\} 1/);
    expect(body).toMatch(/commonweal_queue_jobs\{state="failed"\} \d/);
    expect(body).toMatch(/commonweal_messages_unknown 1/);
    expect(body).toContain('nodejs_eventloop_lag_p99_seconds');
  });
});

describe('the name of a request', () => {
  it('is that which the console gave, or a new one where that is none', async () => {
    const named = (id: string) =>
      app.request('GET', '/api/health', { headers: { 'x-request-id': id } }).then(({ headers }) => headers);
    expect((await named('console-12345678'))['x-request-id']).toBe('console-12345678');
    expect((await named('with a space'))['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
