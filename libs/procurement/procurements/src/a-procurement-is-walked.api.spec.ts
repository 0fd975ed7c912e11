import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { signInOnPanel } from '@commonweal/panels/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { DecisionView } from '@commonweal/wire';
import { aHouse, aProcurement, consideration, Seen } from './testing/house.js';

let app: TestApplication;
let lead: SignedInAs;
let member: SignedInAs;
let school: Seen;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea Lead', directorates: ['housing'] });
  member = await signInOnPanel(app, 'category-panel', { name: 'Pam Panel' });
  school = await Seen.opened(app, lead);
});
afterAll(() => app.close());

const words = async () => (await school.checklist()).obstacles.map((obstacle) => obstacle.words);
const statuses = async () =>
  Object.fromEntries(
    (await school.checklist()).stages.flatMap(({ tasks }) => tasks.map(({ key, status }) => [key, status])),
  );

describe('a procurement is opened', () => {
  it('with a reference, in the first stage of the usual workflow, with a target in working days', async () => {
    expect(await school.row()).toMatchObject({
      ...{
        reference: 'PR-2026-0001',
        title: 'A new school',
        lead: 'Lea Lead',
        state: 'running',
        stage: 'needs-analysis',
      },
      ...{
        stageTargetOn: '2026-03-16',
        pace: 'on-track',
        tasksOpen: 3,
        undecided: 0,
        workflowRelease: 1,
        version: 1,
      },
    });
  });

  it('and lists everything that stands in the way at once', async () => {
    expect(await words()).toEqual([
      '"describe" has not been started.',
      '"urgency" has not been started.',
      '"consider" cannot start yet. It depends on what is not known yet: the urgency.',
      'A rule may block this stage, which cannot be decided until this is known: the urgency. It would say: Record the consideration of social value first.',
    ]);
    const refused = await school.act('stage/advance');
    expect(refused).toMatchObject({ status: 409, body: { code: 'stage-not-complete' } });
    expect(refused.body['errors']).toEqual({ stage: await words() });
  });

  it('below threshold it follows the workflow that a rule names', async () => {
    const small = await Seen.opened(app, lead, { facts: { regime: 'below-threshold' } });
    const { stages, effects } = await small.checklist();
    expect(stages.map(({ title }) => title)).toEqual(['Needs']);
    expect(effects.map(({ effect }) => effect)).not.toContain('use-workflow');
  });
});

describe('needs analysis', () => {
  it('answers change what applies and what is suggested', async () => {
    expect((await school.answer('urgency', { urgentNotOwnMaking: false })).status).toBe(200);
    expect(await statuses()).toMatchObject({ urgency: 'completed', consider: 'not-started' });
    expect((await school.answer('describe', { estimatedValueExVat: 25_000_00 })).status).toBe(200);
    expect(await school.task('describe')).toMatchObject({
      status: 'in-progress',
      because: 'Still to do: 1 question to answer.',
    });
    await school.answer('describe', { contractMonths: 24 });
    expect((await school.indicators()).map(({ id, state }) => [id, state])).toEqual([
      ['apprentices', 'suggested'],
      ['packaging', 'suggested'],
    ]);
    expect(await school.row()).toMatchObject({ estimatedValueExVat: 25_000_00, undecided: 2, tasksOpen: 1 });
  });

  it('the consideration is put on record and cannot be given twice', async () => {
    expect((await school.complete('consider', consideration)).status).toBe(200);
    expect(await school.task('consider')).toMatchObject({
      status: 'completed',
      record: consideration,
      completedBy: 'Lea Lead',
    });
    expect(await school.complete('consider', consideration)).toMatchObject({
      status: 409,
      body: { code: 'already-recorded' },
    });
  });

  it('a reopening needs a reason, brings the obstacle back and keeps the old record in the ledger', async () => {
    expect((await school.reopen('consider', 'The site moved.')).status).toBe(200);
    expect(await words()).toEqual([
      '"consider" is in progress. Reopened: The site moved. Still to do: the record.',
      'Record the consideration of social value first.',
    ]);
    await school.complete('consider', { disregarded: 'A flood.' });
    expect((await school.task('consider')).record).toEqual({ disregarded: 'A flood.' });
    const entries = await app.request<{ action: string; why: string; private: object }[]>(
      'GET',
      `/api/ledger?subjectKind=procurement&subjectId=${school.id}&action=task-reopened`,
      { as: await signInAs(app, { roles: ['auditor'] }) },
    );
    expect(entries.body).toMatchObject([{ why: 'The site moved.', private: { before: consideration } }]);
  });

  it('tasks of later stages wait for their stage', async () => {
    expect((await school.task('need-again')).status).toBe('cannot-start-yet');
    const early = await school.answer('need-again', { contractMonths: 3 });
    expect(early).toMatchObject({ status: 409, body: { code: 'task-cannot-start' } });
  });

  it('is left once nothing stands in the way', async () => {
    expect(await words()).toEqual([]);
    expect((await school.checklist()).may).toEqual(['edit', 'advance', 'pause', 'withdraw']);
    const moved = await school.act('stage/advance');
    expect(moved.body).toMatchObject({ stage: 'specification', stageTitle: 'Specification', version: 2 });
  });
});

describe('specification', () => {
  it('each suggestion is decided with a reason where it is not appropriate, and the decision carries the response', async () => {
    expect((await school.choose('apprentices', 'both')).body).toMatchObject({
      choice: 'both',
      by: 'Lea Lead',
      chosenInRelease: 1,
      version: 1,
    });
    const [{ decisionId } = {}] = await school.indicators();
    const decision = await app.request<DecisionView>('GET', `/api/decisions/${decisionId}`, { as: lead });
    expect(decision.body.responses).toMatchObject([
      { what: 'Chosen as award criterion and performance obligation', by: 'Lea Lead' },
    ]);
    expect((await school.choose('packaging', 'not-appropriate', 'Nothing is packed.')).status).toBe(200);
    expect(await statuses()).toMatchObject({ choose: 'completed' });
  });

  it('own indicators and others of the catalogue are added with a reason; a broken limit is a problem in words', async () => {
    const own = {
      title: 'Murals',
      outcome: 'health',
      type: 'count',
      direction: 'more-is-better',
      choice: 'award-criterion',
      reason: 'Tenants asked.',
    };
    expect((await school.send('POST', '/indicators', own)).body).toMatchObject({
      id: 'own-1',
      own: true,
      theme: 'Social',
      outcomes: ['Health'],
      state: 'added',
    });
    await school.send('POST', '/indicators', {
      indicator: 'schools',
      choice: 'both',
      reason: 'Near a school.',
    });
    expect(await school.task('choose')).toMatchObject({
      status: 'problem',
      because: 'At most 2 indicators may be chosen; these are 3.',
    });
    await school.choose('own-1', 'not-appropriate', 'Too many.');
    expect((await school.task('choose')).status).toBe('completed');
  });

  it('a document task takes a document and its confirmation', async () => {
    expect(await school.complete('plan')).toMatchObject({ status: 409, body: { code: 'task-not-ready' } });
    const attached = await school.attach('plan');
    expect(attached).toMatchObject({
      status: 201,
      body: { name: 'plan.csv', type: 'text/csv', size: 19, by: 'Lea Lead' },
    });
    const file = await app.request<string>('GET', `/api/attachments/${String(attached.body['id'])}`, {
      as: lead,
    });
    expect(file).toMatchObject({ status: 200, body: 'what,when\nplan,now\n' });
    expect(file.headers).toMatchObject({
      'content-disposition': `attachment; filename="plan.csv"; filename*=UTF-8''plan.csv`,
      'x-content-type-options': 'nosniff',
    });
    expect((await school.task('plan')).status).toBe('in-progress');
    await school.complete('plan', { note: 'Done.' });
    expect((await school.task('plan')).status).toBe('completed');
  });

  it('the panel rules at the gate: a deferral holds, an approval opens it', async () => {
    const panel = school.by(member);
    expect((await panel.checklist()).may).toEqual(['rule']);
    expect(await words()).toEqual(['Approval to go to market: Category Panel has not ruled yet.']);
    expect((await panel.act('gate/rulings', { ruling: 'defer', reason: 'No market report.' })).status).toBe(
      201,
    );
    expect(await words()).toEqual([
      'Approval to go to market: Category Panel deferred it. No market report.',
    ]);
    app.clock.advance({ minutes: 5 });
    await school.reopen('plan', 'The panel wants a market report.');
    await school.complete('plan', { note: 'Attached.' });
    expect(await words()).toEqual(['Approval to go to market: Category Panel has not ruled yet.']);
    await panel.act('gate/rulings', { ruling: 'approve', reason: 'Now there is one.' });
    const gate = (await school.checklist()).stages[1]?.gate;
    expect(gate).toMatchObject({
      state: 'passed',
      rulings: [{ ruling: 'approve', by: 'Pam Panel' }, { ruling: 'defer' }],
    });
    expect(await panel.act('gate/rulings', { ruling: 'reject', reason: 'No.' })).toMatchObject({
      status: 409,
    });
  });

  it('after a send-back the panel rules afresh', async () => {
    await school.act('stage/advance');
    const back = await school.act('stage/send-back', { reason: 'The price rose.' });
    expect(back.body).toMatchObject({ stage: 'specification' });
    expect(await words()).toEqual(['Approval to go to market: Category Panel has not ruled yet.']);
    await school.by(member).act('gate/rulings', { ruling: 'approve', reason: 'Still right.' });
    expect((await school.act('stage/advance')).body).toMatchObject({ stage: 'monitoring' });
  });
});

describe('the end', () => {
  it('a pause stops the clock of the stage and a resumption moves its target', async () => {
    await school.act('pause', { reason: 'Election.' });
    expect(await school.answer('need-again', { contractMonths: 25 })).toMatchObject({
      status: 409,
      body: { code: 'not-running' },
    });
    expect((await school.checklist()).may).toEqual(['resume', 'withdraw']);
    app.clock.advance({ days: 1 });
    const signed = await signInAs(app, { roles: ['lead'], name: 'Lea Again' });
    school = school.by(signed);
    expect((await school.act('resume', { reason: 'Over.' })).body).toMatchObject({
      state: 'running',
      stageTargetOn: '2026-03-10',
    });
  });

  it('out of the last stage it is completed, and nothing more happens to it', async () => {
    await school.complete('close', { note: 'Learnt a lot.' });
    expect((await school.act('stage/advance')).body).toMatchObject({ state: 'completed', pace: 'on-track' });
    expect((await school.checklist()).may).toEqual([]);
    expect(await school.act('withdrawal', { reason: 'No.' })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    });
  });

  it('references go on, and a refused opening leaves no gap', async () => {
    const signed = await signInAs(app, { roles: ['lead'] });
    await app.request('POST', '/api/procurements', {
      as: signed,
      body: aProcurement({ category: 'unheard-of' }),
    });
    const next = await Promise.all([1, 2, 3, 4, 5].map(() => Seen.opened(app, signed)));
    const references = await Promise.all(next.map(async (one) => (await one.row()).reference));
    expect(references.sort()).toEqual([3, 4, 5, 6, 7].map((n) => `PR-2026-000${n}`));
  });
});
