import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { TestApplication } from '@commonweal/platform/testing';
import type {
  ChangeView,
  DocumentView,
  StageView,
  WorkflowChoiceView,
  WorkflowContent,
  WorkflowPreviewView,
} from '@commonweal/wire';
import { aHouse, Seen } from './testing/house.js';
import { coventry } from './testing/packs.js';

let app: TestApplication;
let lead: SignedInAs;
let editor: SignedInAs;

beforeAll(async () => {
  app = await aHouse(coventry());
  lead = await signInAs(app, { roles: ['lead'] });
  editor = await signInAs(app, { roles: ['policy-editor'] });
});
afterAll(() => app.close());

const ask = <T>(rest: string, body: object, as = editor) =>
  app.request<T>('POST', `/api/${rest}`, { as, body });
const choice = (facts: object) => ask<WorkflowChoiceView>('procurements/workflow-choices', { facts }, lead);

describe('the workflow of a procurement', () => {
  const laws = ['PA23', 'PCR15', 'CCR16'];
  const expected = (regime: string, route: string | undefined) => {
    if (regime === 'PSR') return 'provider-selection-regime';
    if (route === 'framework') return 'call-off';
    if (laws.includes(regime)) return route === 'direct-award' ? 'direct-award' : 'full-procurement';
    return 'below-threshold';
  };
  const routes = [undefined, 'competition', 'framework', 'direct-award'];
  const types = ['goods', 'services', 'light-touch', 'works', 'concession'];
  const values = [1_000_00, 300_000_00, 6_000_000_00];

  it.each([...laws, 'PSR', 'below-threshold'])(
    'under %s is chosen by exactly one rule, whatever the route, the type and the value',
    async (regime) => {
      for (const route of routes)
        for (const procurementType of types)
          for (const estimatedValueIncVat of values) {
            const facts = { regime, procurementType, estimatedValueIncVat };
            const { body } = await choice(route ? { ...facts, procurementRoute: route } : facts);
            expect([body.workflow, body.isUsual, body.explanations.length]).toEqual([
              expected(regime, route),
              false,
              1,
            ]);
          }
    },
    60_000,
  );

  it('is the usual one while nothing decides, and says what is missing', async () => {
    const { body } = await choice({ procurementRoute: 'framework' });
    expect(body).toMatchObject({ workflow: 'full-procurement', isUsual: true });
    expect(body.explanations.map(({ rule, verdict }) => [rule, verdict])).toContainEqual([
      'call-off',
      'cannot-decide',
    ]);
    expect(body.explanations.flatMap(({ missing }) => missing)).toContain('regime');
  });

  it('is the one that the procurement then follows, and a later answer that means another warns', async () => {
    const facts = { regime: 'PA23', procurementRoute: 'framework' };
    const seen = await Seen.opened(app, lead, { category: 'ict', facts });
    expect((await seen.checklist()).workflow.workflow).toBe((await choice(facts)).body.workflow);
    await seen.answer('describe-the-procurement', { procurementRoute: 'competition' });
    const { workflow, effects } = await seen.checklist();
    expect(workflow).toEqual({ workflow: 'call-off', title: 'Call-off from a framework' });
    expect(effects.find(({ effect }) => effect === 'use-workflow')).toMatchObject({
      state: 'stands',
      words: 'uses the workflow “Full procurement”; one that has begun keeps its own',
    });
  });

  it.each([
    ['missing facts', {}],
    ['a fact that nobody knows', { facts: { shoeSize: 9 } }],
    ['a value of the wrong type', { facts: { regime: 7 } }],
    ['a value that is no choice', { facts: { regime: 'magna-carta' } }],
  ])('is not chosen by %s', async (_, body) => {
    const answer = await ask('procurements/workflow-choices', body, lead);
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
  });

  it('is no business of a supplier', async () => {
    const supplier = await signInAs(app, { roles: ['supplier'], supplierId: newId() });
    const answer = await ask('procurements/workflow-choices', { facts: {} }, supplier);
    expect(answer.status).toBe(403);
  });
});

describe('the preview of a workflow', () => {
  let content: WorkflowContent;
  let change: string;
  beforeAll(async () => {
    const found = await app.request<DocumentView>('GET', '/api/documents/workflow/call-off', { as: editor });
    content = found.body.content as unknown as WorkflowContent;
    change = (await ask<ChangeView>('changes', { title: 'A newer call-off' })).body.id;
  });
  const preview = (more: object, draft: object = content) =>
    ask<WorkflowPreviewView>('policy/workflow-previews', {
      key: 'call-off',
      content: draft,
      change,
      ...more,
    });
  const task = (stages: StageView[], key: string) =>
    stages.flatMap(({ tasks }) => tasks).find((one) => one.key === key);

  it('shows the tasks as a lead would find them, by a form of facts', async () => {
    const { body } = await preview({
      facts: { callOffCompetition: false, regime: 'PA23', couldBeLots: true },
    });
    expect(body.problems).toEqual([]);
    expect(body.stages.map(({ key, gate }) => [key, gate?.panel])).toContainEqual([
      'specification',
      'Strategic Category Panel',
    ]);
    expect(task(body.stages, 'record-the-offers')?.status).toBe('not-applicable');
    expect(task(body.stages, 'record-the-choice')?.status).toBe('not-started');
    expect(task(body.stages, 'enter-the-contract')?.status).toBe('not-applicable');
    expect(task(body.stages, 'lots-or-reason')).toMatchObject({ status: 'not-started', required: true });
  });

  it('says what a task waits for', async () => {
    const { body } = await preview({});
    expect(task(body.stages, 'record-the-offers')).toMatchObject({
      status: 'cannot-start-yet',
      because: 'It depends on what is not known yet: suppliers on the framework compete.',
    });
  });

  it('takes the facts of a procurement that the caller may read', async () => {
    const facts = { regime: 'PA23', procurementRoute: 'framework', callOffCompetition: true };
    const seen = await Seen.opened(app, lead, { category: 'ict', facts });
    const { body } = await preview({ procurementId: seen.id });
    expect(body.facts).toMatchObject(facts);
    expect(task(body.stages, 'record-the-offers')?.status).toBe('not-started');
    const elsewhere = await signInAs(app, {
      roles: ['lead'],
      directorates: ['housing'],
      categories: ['food'],
    });
    const body2 = { content, change, procurementId: seen.id };
    expect((await ask('policy/workflow-previews', body2, elsewhere)).status).toBe(404);
  });

  it('finds a gate without a panel, and shows nothing of a form that is half filled in', async () => {
    const [first, ...rest] = content.stages;
    const gateless = {
      ...content,
      stages: [{ ...first, gate: { title: 'Approval', guidance: 'Look.' } }, ...rest],
    };
    const { body } = await preview({}, gateless);
    expect(body.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', at: '/stages/0/gate/panel' }),
    );
    expect(body.stages).toEqual([]);
    const unknown = { title: 'Approval', guidance: 'Look.', panel: 'nobody' };
    const strange = { ...content, stages: [{ ...first, gate: unknown }, ...rest] };
    expect((await preview({}, strange)).body.problems).toContainEqual(
      expect.objectContaining({ severity: 'error', code: 'unknown-reference' }),
    );
  });

  it.each([
    ['no content', { content: undefined }],
    ['no change', { change: undefined }],
    ['an identity that is none', { procurementId: 'mine' }],
    ['a fact of the wrong type', { facts: { callOffCompetition: 'perhaps' } }],
  ])('refuses %s', async (_, more) => expect((await preview(more)).status).toBe(422));

  it('finds no procurement that is not there', async () => {
    const nowhere = '0198b0a0-0000-7000-8000-000000000000';
    expect((await preview({ procurementId: nowhere })).status).toBe(404);
  });

  it('writes nothing', async () => {
    const before = await app.request('GET', '/api/documents/workflow/call-off', { as: editor });
    await preview({}, { ...content, title: 'Another title' });
    expect((await app.request('GET', '/api/documents/workflow/call-off', { as: editor })).body).toEqual(
      before.body,
    );
  });
});
