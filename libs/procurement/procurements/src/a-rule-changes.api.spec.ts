import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { ChangeView, DecisionView, ImpactView } from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';
import { apprenticesFrom, riskNoteFrom } from './testing/policy.js';

let app: TestApplication;
let lead: SignedInAs;
let editor: SignedInAs;
let approver: SignedInAs;
let short: Seen;
let long: Seen;

beforeAll(async () => {
  app = await aHouse();
  lead = await signInAs(app, { roles: ['lead'], name: 'Lea Lead' });
  editor = await signInAs(app, { roles: ['policy-editor'] });
  approver = await signInAs(app, { roles: ['policy-approver'] });
  short = await Seen.opened(app, lead, { facts: { contractMonths: 9, estimatedValueExVat: 1_000_00 } });
  long = await Seen.opened(app, lead, { facts: { contractMonths: 24, estimatedValueExVat: 1_000_00 } });
});
afterAll(() => app.close());

/** A change that edits rules, up to its impact. */
async function drafted(rules: Record<string, object>): Promise<{ change: ChangeView; impact: ImpactView }> {
  const made = await app.request<ChangeView>('POST', '/api/changes', {
    as: editor,
    body: { title: 'Otherwise' },
  });
  const url = `/api/changes/${made.body.id}`;
  for (const [key, content] of Object.entries(rules))
    expect(
      (await app.request('PUT', `${url}/edits/rule/${key}`, { as: editor, body: { content } })).status,
    ).toBe(200);
  const impact = await app.request<ImpactView>('GET', `${url}/impact`, { as: editor });
  return { change: (await app.request<ChangeView>('GET', url, { as: editor })).body, impact: impact.body };
}

async function publish({ id, version }: ChangeView): Promise<void> {
  const post = async (verb: string, as: SignedInAs, ifMatch: number, body?: object) =>
    (await app.request<ChangeView>('POST', `/api/changes/${id}/${verb}`, { as, ifMatch, body })).body;
  const sent = await post('submission', editor, version);
  const approved = await post('approval', approver, sent.version, { comment: 'Good.' });
  expect((await post('publication', approver, approved.version)).state).toBe('published');
  await app.drain();
}

const suggested = async (procurement: Seen) =>
  (await procurement.indicators()).map(({ id, state }) => `${id} ${state}`);

describe('a threshold is lowered', () => {
  it('before: only the long contract has the suggestion, and its lead has decided', async () => {
    expect(await suggested(short)).toEqual([]);
    await long.choose('apprentices', 'award-criterion');
    expect(await suggested(long)).toEqual(['apprentices suggested']);
  });

  it('the preview names who gains, and publishing does just that, marked as new since the release', async () => {
    const { change, impact } = await drafted({
      apprentices: apprenticesFrom(6),
      'risk-note': riskNoteFrom(1_000_00),
    });
    expect(impact).toMatchObject({ subjects: 2, gained: 3 });
    expect(
      impact.rows.filter(({ effect }) => effect.startsWith('suggests')).map(({ subjectId }) => subjectId),
    ).toEqual([short.id]);
    await publish(change);
    expect(await short.indicators()).toMatchObject([
      { id: 'apprentices', state: 'suggested', newSinceRelease: 2, version: 0 },
    ]);
    expect(await short.task('risk-note')).toMatchObject({
      status: 'not-started',
      required: true,
      newSinceRelease: 2,
      basis: 'Rule “Risk note for large ones”',
    });
    expect(await short.row()).toMatchObject({
      undecided: 1,
      newByRelease: 2,
      tasksOpen: 3,
      workflowRelease: 1,
    });
  });

  it('what was decided stays as it was decided, and its decision names the earlier release', async () => {
    const [choice] = await long.indicators();
    expect(choice).toMatchObject({ choice: 'award-criterion', chosenInRelease: 1, version: 1 });
    expect(choice).not.toHaveProperty('newSinceRelease');
    const decision = await app.request<DecisionView>('GET', `/api/decisions/${choice?.decisionId}`, {
      as: lead,
    });
    expect(decision.body).toMatchObject({ release: 1, rule: 'apprentices' });
  });

  it('deciding and recording takes the mark away', async () => {
    await short.choose('apprentices', 'not-appropriate', 'Too small a site.');
    await short.complete('risk-note', { note: 'None.' });
    expect(await short.row()).toMatchObject({ undecided: 0, newByRelease: 0 });
    const { decisionId } = await short.task('risk-note');
    const decision = await app.request<DecisionView>('GET', `/api/decisions/${decisionId}`, { as: lead });
    expect(decision.body.responses).toMatchObject([
      { what: 'Completed the task “Note the risks”', reason: 'None.' },
    ]);
    expect(await short.task('risk-note')).not.toHaveProperty('newSinceRelease');
  });
});

describe('it is raised again', () => {
  it('what nobody touched goes, what somebody decided or recorded stays, marked as no longer required', async () => {
    const { change } = await drafted({
      apprentices: apprenticesFrom(36),
      'risk-note': riskNoteFrom(50_000_000_00),
    });
    await publish(change);
    expect(await suggested(short)).toEqual(['apprentices no-longer-suggested']);
    expect(await short.task('risk-note')).toMatchObject({
      status: 'completed',
      required: false,
      because: 'It is no longer required.',
    });
    expect((await long.checklist()).stages[0]?.tasks.map(({ key }) => key)).not.toContain('risk-note');
    expect(await suggested(long)).toEqual(['apprentices no-longer-suggested']);
  });
});
