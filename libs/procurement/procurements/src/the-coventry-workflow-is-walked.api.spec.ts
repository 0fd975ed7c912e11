import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import { ruleUrgently, signInOnPanel } from '@commonweal/panels/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { ChecklistView, QuestionView, TaskView } from '@commonweal/wire';
import { aHouse, consideration, Seen } from './testing/house.js';
import { coventry } from './testing/packs.js';

let app: TestApplication;
let lead: SignedInAs;
let panel: SignedInAs[];

beforeAll(async () => {
  app = await aHouse(coventry());
  lead = await signInAs(app, { roles: ['lead'] });
  panel = [
    await signInOnPanel(app, 'strategic-category-panel'),
    await signInOnPanel(app, 'strategic-category-panel', { office: 'member' }),
  ];
});
afterAll(() => app.close());

const byType: Record<string, unknown> = {
  text: 'As found.',
  number: 36,
  money: 900_000_00,
  date: '2026-06-01',
  'yes-no': true,
};

function answerTo({ type, values = [] }: QuestionView): unknown {
  const first = values[0]?.value;
  return type === 'choice' ? first : type === 'choices' ? [first] : byType[type];
}

/** Does what the task asks for. @returns the checklist afterwards */
async function work(seen: Seen, task: TaskView): Promise<ChecklistView> {
  const { key, kind, version } = task;
  const open = task.questions.filter(({ answer }) => answer === undefined);
  const answers = Object.fromEntries(open.map((question) => [question.fact, answerTo(question)]));
  if (open.length) return sent(await seen.send('PUT', `/tasks/${key}/answers`, { answers }, version));
  if (kind === 'choose-indicators') await chooseAll(seen);
  if ((task.evidence || kind === 'document') && !task.attachments.length) await seen.attach(key);
  const now = await seen.task(key);
  if (now.status === 'completed') return seen.checklist();
  const body = kind === 'consider-social-value' ? consideration : {};
  return sent(await seen.send('POST', `/tasks/${key}/completion`, body, now.version));
}

function sent(answer: { status: number; body: unknown }): ChecklistView {
  expect(answer).toMatchObject({ status: 200 });
  return answer.body as ChecklistView;
}

async function chooseAll(seen: Seen): Promise<void> {
  const open = (await seen.indicators()).filter(({ state, choice }) => state === 'suggested' && !choice);
  for (const [index, { id, placeholder, version }] of open.entries()) {
    const given =
      placeholder || index > 4 ? { choice: 'not-appropriate', reason: 'Not here.' } : { choice: 'both' };
    expect(await seen.send('PUT', `/indicators/${id}`, given, version)).toMatchObject({ status: 200 });
  }
}

const done = ['completed', 'not-applicable', 'cannot-start-yet'];

async function workStage(seen: Seen): Promise<void> {
  let checklist = await seen.checklist();
  for (let left = 60; left > 0; left--) {
    const current = checklist.stages.find(({ state }) => state === 'current');
    const open = current?.tasks.find(({ status, required }) => required && !done.includes(status));
    if (!open) return;
    checklist = await work(seen, open);
  }
}

describe('the Coventry pack', () => {
  const called = { regime: 'PA23', procurementRoute: 'framework', frameworkSuitable: true };
  it.each([
    ['full-procurement', 'a competition', { regime: 'PA23', category: 'construction' }],
    ['below-threshold', 'quotations', { regime: 'below-threshold', category: 'ict' }],
    ['call-off', 'with competition', { ...called, category: 'ict', callOffCompetition: true }],
    ['call-off', 'without competition', { ...called, category: 'ict', callOffCompetition: false }],
    ['direct-award', 'one supplier', { regime: 'PA23', category: 'ict', procurementRoute: 'direct-award' }],
    [
      'direct-award',
      'extreme urgency',
      { regime: 'PA23', category: 'ict', procurementRoute: 'direct-award', directAwardGround: 'urgency' },
    ],
    ...['direct-award-a', 'direct-award-b', 'direct-award-c', 'most-suitable-provider', 'competitive'].map(
      (selectionProcess): [string, string, Record<string, unknown>] => [
        'provider-selection-regime',
        selectionProcess,
        { regime: 'PSR', category: 'public-health', selectionProcess },
      ],
    ),
  ])(
    '%s, %s: a lead who does every required task comes to the end',
    async (workflow, _, { category, ...more }) => {
      const facts = {
        ...more,
        estimatedValueExVat: 900_000_00,
        contractMonths: 36,
        urgentNotOwnMaking: false,
      };
      const seen = await Seen.opened(app, lead, {
        category: String(category),
        directorate: 'housing',
        facts,
      });
      expect((await seen.checklist()).workflow).toMatchObject({
        workflow,
        decisionId: expect.any(String),
      });
      const passed: string[] = [];
      for (let row = await seen.row(); row.state === 'running'; row = await seen.row()) {
        passed.push(row.stage);
        await workStage(seen);
        if ((await seen.checklist()).may.includes('present'))
          await ruleUrgently(app, { lead, panel, subjectId: seen.id });
        expect((await seen.checklist()).obstacles.map(({ words }) => words)).toEqual([]);
        expect(await seen.act('stage/advance')).toMatchObject({ status: 200 });
      }
      expect(passed).toEqual(['needs-analysis', 'consultation', 'specification', 'award', 'monitoring']);
    },
    120_000,
  );
});
