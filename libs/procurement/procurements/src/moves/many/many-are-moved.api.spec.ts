import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import { DataSource } from 'typeorm';
import type { WorkflowContent, WorkflowMoveRowView, WorkflowMoveView } from '@commonweal/wire';
import { Procurement } from '../../rows/procurement.entity.js';
import { aHouse, Seen } from '../../testing/house.js';
import { fullWorkflow } from '../../testing/policy.js';
import { changedWorkflow, publish } from '../../testing/publish.js';
import { MoveProcurements } from './move-procurements.js';

let app: TestApplication;
let lead: SignedInAs;
let editor: SignedInAs;
let approver: SignedInAs;
let all: Seen[];

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea Lead' });
  editor = await signInAs(app, { roles: ['policy-editor'], name: 'Ed Editor' });
  approver = await signInAs(app, { roles: ['policy-approver'], name: 'Al Approver' });
  all = [];
  for (let n = 0; n < 5; n++) all.push(await Seen.opened(app, lead));
  for (const seen of all.slice(2, 4)) await seen.toSpecification();
  await change((draft) => Object.assign(draft.stages[1] ?? {}, { key: 'shaping', title: 'Shaping' }));
});
afterAll(() => app.close());

const change = (how: (draft: WorkflowContent) => void) =>
  publish(app, 'workflow', { 'full-procurement': changedWorkflow(fullWorkflow, how) });
const send = (method: 'GET' | 'POST' | 'PUT', rest = '', as = editor, body?: object, ifMatch?: number) =>
  app.request<WorkflowMoveView>(method, `/api/workflow-moves${rest}`, { as, body, ifMatch });
const prepare = (body: object = {}, as = editor) =>
  send('POST', '', as, { workflow: 'full-procurement', reason: 'The framework changed.', ...body });
const read = async (id: string, as = editor) => (await send('GET', `/${id}`, as)).body;
const act = async (id: string, verb: string, as: SignedInAs, body?: object) =>
  send(body ? 'PUT' : 'POST', `/${id}/${verb}`, as, body, (await read(id)).version);
const rowsOf = async (id: string, filter = '') =>
  (
    await app.request<WorkflowMoveRowView[]>('GET', `/api/workflow-moves/${id}/procurements?${filter}`, {
      as: editor,
    })
  ).body;
const releases = () => Promise.all(all.map(async (seen) => (await seen.row()).workflowRelease));
const mapping = { stages: { specification: 'shaping' }, tasks: {}, goesOnIn: {} };

let id: string;

describe('a move of everything that runs', () => {
  it('is prepared with a reason by a policy editor, of a workflow of which somebody follows an earlier one', async () => {
    expect((await prepare({}, approver)).status).toBe(403);
    expect((await prepare({}, lead)).status).toBe(403);
    expect((await prepare({ reason: ' ' })).body).toMatchObject({
      errors: { reason: ['reason is missing: it is only spaces'] },
    });
    expect(await prepare({ workflow: 'unheard-of' })).toMatchObject({ status: 422 });
    expect(await prepare({ toWorkflow: 'unheard-of' })).toMatchObject({
      status: 422,
      body: { errors: { toWorkflow: {} } },
    });
    expect(await prepare({ workflow: 'below-threshold' })).toMatchObject({
      body: { code: 'nothing-to-move' },
    });
    const made = await prepare();
    expect(made).toMatchObject({
      status: 201,
      body: {
        ...{ state: 'checking', release: 2, total: 5, done: 0, preparedBy: 'Ed Editor' },
        may: ['map'],
      },
    });
    id = made.body.id;
  });

  it('its dry run says of each whether it is safe, and why not; nothing is moved by it', async () => {
    await app.drain();
    expect(await read(id)).toMatchObject({
      ...{ state: 'ready', done: 5, verdicts: { safe: 3, 'needs-mapping': 2 }, outcomes: {} },
      stagesToPlace: [{ key: 'specification', title: 'Specification' }],
      standing: [{ key: 'specification', title: 'Specification' }],
      ...{ stages: [{ key: 'needs-analysis' }, { key: 'shaping' }, { key: 'monitoring' }], may: ['map'] },
    });
    const rows = await rowsOf(id, 'verdict=needs-mapping&sort=verdict');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      ...{ title: 'A new school', lead: 'Lea Lead', stands: 'Specification' },
      words: ['It stands in the stage “Specification”, which this workflow does not have.'],
    });
    expect(await releases()).toEqual([1, 1, 1, 1, 1]);
  });

  it('a mapping is refused when it names what is not there, is stale, or is not an editor’s', async () => {
    const wrong = await act(id, 'mapping', editor, { ...mapping, stages: { specification: 'nowhere' } });
    expect(wrong).toMatchObject({ status: 422, body: { errors: { 'stages.specification': {} } } });
    expect((await act(id, 'mapping', approver, mapping)).status).toBe(403);
    expect((await send('PUT', `/${id}/mapping`, editor, mapping, 9)).status).toBe(412);
    const unknown = '0190a0a0-0000-7000-8000-000000000000';
    expect((await send('PUT', `/${unknown}/mapping`, editor, mapping, 1)).status).toBe(404);
    expect((await send('GET', `/${unknown}/procurements`)).status).toBe(404);
  });

  it('is mapped once for all that need it; the dry run goes again', async () => {
    expect((await act(id, 'mapping', editor, mapping)).body).toMatchObject({ state: 'checking', done: 0 });
    await app.drain();
    expect(await read(id)).toMatchObject({
      ...{ state: 'ready', verdicts: { safe: 5 }, mapping, stagesToPlace: [{ key: 'specification' }] },
    });
  });

  it('is started by an approver who did not prepare it', async () => {
    const both = await signInAs(app, { roles: ['policy-editor', 'policy-approver'] });
    expect(await act(id, 'start', editor)).toMatchObject({ status: 403, body: { code: 'own-move' } });
    expect((await act(id, 'stop', approver)).body).toMatchObject({ code: 'wrong-state' });
    expect((await read(id, both)).may).toEqual(['map', 'start']);
    expect((await act(id, 'start', approver)).body).toMatchObject({
      ...{ state: 'moving', startedBy: 'Al Approver', done: 0, may: ['stop'] },
    });
  });

  it('stops where it is, and goes on from there when it is started again', async () => {
    expect((await act(id, 'stop', editor)).body).toMatchObject({ state: 'stopped', may: ['map'] });
    await app.drain();
    expect(await releases()).toEqual([1, 1, 1, 1, 1]);
    expect((await act(id, 'start', approver)).status).toBe(200);
  });

  it('one edited meanwhile is planned afresh from what it now is; each is moved once however often the job runs', async () => {
    await all[0]?.act('withdrawal', { reason: 'No money.' });
    await all[1]?.toSpecification();
    await Promise.all([1, 2, 3].map(() => app.get(MoveProcurements).run()));
    await app.get(MoveProcurements).run();
    await app.drain();
    expect(await releases()).toEqual([1, 2, 2, 2, 2]);
    expect(await read(id)).toMatchObject({
      state: 'finished',
      done: 5,
      outcomes: { moved: 4, left: 1 },
      may: [],
    });
    expect(await rowsOf(id, 'outcome=left')).toMatchObject([{ words: ['PR-2026-0001 is withdrawn.'] }]);
    const stages = await Promise.all(all.map(async (seen) => (await seen.row()).stage));
    expect(stages).toEqual(['needs-analysis', 'shaping', 'shaping', 'shaping', 'needs-analysis']);
  });

  it('each that was moved has one entry in the ledger, with the move and its reason, and so has the move', async () => {
    const auditor = await signInAs(app, { roles: ['auditor'] });
    const entries = (subject: string, action = '') =>
      app.request<{ action: string; data: { move: string }; actorId: string }[]>(
        'GET',
        `/api/ledger?subjectId=${subject}&sort=sequence${action}`,
        { as: auditor },
      );
    for (const seen of all.slice(1)) {
      const { body } = await entries(seen.id, '&action=workflow-moved');
      expect(body).toMatchObject([
        { why: 'The framework changed.', data: { move: id }, actorId: approver.personId },
      ]);
    }
    expect((await entries(id)).body.map(({ action }) => action)).toEqual([
      ...['prepared', 'mapped', 'started', 'stopped', 'started', 'finished'],
    ]);
    expect((await send('GET', '', auditor)).body).toMatchObject([{ id, may: [] }]);
  });
});

describe('a newer release while a move is prepared', () => {
  it('the move is not started any more: nobody is moved to an old workflow', async () => {
    await change((draft) => Object.assign(draft.stages[1] ?? {}, { key: 'shaping', title: 'Shapes' }));
    const made = await prepare();
    await app.drain();
    await change((draft) => Object.assign(draft.stages[1] ?? {}, { key: 'shaping', title: 'Forms' }));
    expect(await act(made.body.id, 'start', approver)).toMatchObject({
      status: 409,
      body: { code: 'newer-workflow' },
    });
  });

  it('with approvals at 0 who prepared it may start it', async () => {
    const series = [{ from: '2020-01-01', value: 0, source: 'A spec' }];
    await publish(app, 'parameter', {
      'approvals-workflow': { title: 'Approvals', type: 'number', selector: 'today', series },
    });
    const made = await prepare({ reason: 'Alone.' });
    await app.drain();
    expect((await read(made.body.id)).may).toEqual(['map', 'start']);
    expect((await act(made.body.id, 'start', editor)).status).toBe(200);
    await app.drain();
    expect(await releases()).toEqual([1, 5, 5, 5, 5]);
  });

  it('one that cannot be looked at is listed with the reason and keeps no other waiting', async () => {
    await change((draft) => Object.assign(draft.stages[1] ?? {}, { key: 'shaping', title: 'Moulds' }));
    const rows = app.get(DataSource).manager;
    await rows.update(Procurement, all[1]?.id ?? '', { workflowRelease: 0 });
    const made = await prepare({ reason: 'Once more.' });
    await app.drain();
    expect(await read(made.body.id)).toMatchObject({ state: 'ready', verdicts: { safe: 3, blocked: 1 } });
    await act(made.body.id, 'start', editor);
    await app.drain();
    expect(await read(made.body.id)).toMatchObject({ state: 'finished', outcomes: { moved: 3, failed: 1 } });
    expect((await rowsOf(made.body.id, 'outcome=failed'))[0]?.words[0]).toContain(
      'Release 0 has no workflow',
    );
  });
});
