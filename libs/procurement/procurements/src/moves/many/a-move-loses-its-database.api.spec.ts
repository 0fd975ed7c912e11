import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { lock } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type { LedgerEntryView, WorkflowMoveRowView, WorkflowMoveView } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { aHouse, Seen } from '../../testing/house.js';
import { fullWorkflow } from '../../testing/policy.js';
import { changedWorkflow, publish } from '../../testing/publish.js';
import { MoveProcurements } from './move-procurements.js';

let app: TestApplication;
let editor: SignedInAs;
let approver: SignedInAs;
let all: Seen[];
let url: string;

beforeAll(async () => {
  app = await aHouse();
  editor = await signInAs(app, { roles: ['policy-editor'] });
  approver = await signInAs(app, { roles: ['policy-approver'] });
  const lead = await signInAs(app, { roles: ['lead'] });
  all = [];
  for (let n = 0; n < 4; n++) all.push(await Seen.opened(app, lead));
  const newer = changedWorkflow(fullWorkflow, ({ stages }) =>
    Object.assign(stages[0] ?? {}, { title: 'Needs', targetDays: 15 }),
  );
  await publish(app, 'workflow', { 'full-procurement': newer });
  const body = { workflow: 'full-procurement', reason: 'The framework changed.' };
  const made = await app.request<WorkflowMoveView>('POST', '/api/workflow-moves', { as: editor, body });
  url = `/api/workflow-moves/${made.body.id}`;
  await app.drain();
});
afterAll(() => app.close());

const move = async () => (await app.request<WorkflowMoveView>('GET', url, { as: editor })).body;
const foretold = async () => {
  const rows = await app.request<WorkflowMoveRowView[]>('GET', `${url}/procurements`, { as: editor });
  return rows.body.map(({ reference, verdict, goesOnIn }) => [reference, verdict, goesOnIn]);
};
const found = async () =>
  Promise.all(
    all.map(async (seen) => {
      const { reference, workflowRelease, stageTitle } = await seen.row();
      return [reference, workflowRelease === 2 ? 'safe' : 'untouched', stageTitle];
    }),
  );

/** Connections of this house that wait for a lock. */
const waiting = () =>
  app.database.asOwner<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock' AND wait_event = 'advisory'`,
  );

it('the one under way when the database is lost is not touched, and no other is moved twice when it goes on', async () => {
  expect((await move()).verdicts).toEqual({ safe: 4 });
  const promised = await foretold();
  const { version } = await move();
  const starting = { as: approver, ifMatch: version };
  expect((await app.request('POST', `${url}/start`, starting)).status).toBe(200);

  await app.get(DataSource).transaction(async (tx) => {
    await lock(tx, `procurement:${all[2]?.id}`);
    const under = app.get(MoveProcurements).run();
    const ended = under.then(
      () => 'went on',
      () => 'ended',
    );
    let [one] = await waiting();
    while (!one) [one] = await waiting();
    await app.database.asOwner('SELECT pg_terminate_backend($1)', [one.pid]);
    expect(await ended).toBe('ended');
  });
  expect(await move()).toMatchObject({ state: 'moving', done: 2, outcomes: { moved: 2 } });
  expect((await found()).map(([, verdict]) => verdict)).toEqual(['safe', 'safe', 'untouched', 'untouched']);

  await app.get(MoveProcurements).run();
  expect(await move()).toMatchObject({ state: 'finished', outcomes: { moved: 4 } });
  expect(await found()).toEqual(promised);
  const auditor = await signInAs(app, { roles: ['auditor'] });
  for (const { id } of all) {
    const entries = `/api/ledger?subjectId=${id}&action=workflow-moved`;
    expect((await app.request<LedgerEntryView[]>('GET', entries, { as: auditor })).body).toHaveLength(1);
  }
});
