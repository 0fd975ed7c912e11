import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPack, type Pack } from '@commonweal/documents';
import { signInAs, type SignedInAs } from '@commonweal/identity/testing';
import type { TestApplication } from '@commonweal/platform/testing';
import type { QuestionView, RuleContent, TaskView } from '@commonweal/wire';
import { aHouse, consideration, Seen } from './testing/house.js';

const root = new URL('../../../../rules/', import.meta.url).pathname;

/** The pack without what other libs own: mail, ladders, and rules about contracts and returns. */
function packOf(name: string): Pack {
  const pack = readPack(`${root}${name}`);
  const isOurs = ({ kind, content }: Pack['documents'][number]) =>
    kind !== 'template' &&
    kind !== 'ladder' &&
    (kind !== 'rule' || (content as RuleContent).subject === 'procurement');
  return { ...pack, documents: pack.documents.filter(isOurs) };
}

let app: TestApplication;
let lead: SignedInAs;
let member: SignedInAs;

beforeAll(async () => {
  app = await aHouse([packOf('statutory'), packOf('coventry')]);
  lead = await signInAs(app, { roles: ['lead'] });
  member = await signInAs(app, { roles: ['panel'] });
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

async function work(seen: Seen, task: TaskView): Promise<void> {
  const open = task.questions.filter(({ answer }) => answer === undefined);
  if (open.length) {
    const answers = Object.fromEntries(open.map((question) => [question.fact, answerTo(question)]));
    expect(await seen.answer(task.key, answers)).toMatchObject({ status: 200 });
  }
  if (task.evidence || task.kind === 'document')
    expect(await seen.attach(task.key)).toMatchObject({ status: 201 });
  if (task.kind === 'choose-indicators') await chooseAll(seen);
  const now = await seen.task(task.key);
  if (now.status === 'completed' || now.status === 'not-applicable') return;
  const body = task.kind === 'consider-social-value' ? consideration : {};
  expect(await seen.complete(task.key, body)).toMatchObject({ status: 200 });
}

async function chooseAll(seen: Seen): Promise<void> {
  const open = (await seen.indicators()).filter(({ state, choice }) => state === 'suggested' && !choice);
  for (const [index, { id, placeholder }] of open.entries()) {
    const isLeftOut = placeholder || index > 4;
    const answer = await (isLeftOut
      ? seen.choose(id, 'not-appropriate', 'Not here.')
      : seen.choose(id, 'both'));
    expect(answer).toMatchObject({ status: 200 });
  }
}

async function workStage(seen: Seen): Promise<void> {
  for (let left = 60; left > 0; left--) {
    const { stages } = await seen.checklist();
    const open = stages
      .find(({ state }) => state === 'current')
      ?.tasks.find(
        ({ status, required }) =>
          required && !['completed', 'not-applicable', 'cannot-start-yet'].includes(status),
      );
    if (!open) return;
    await work(seen, open);
  }
}

describe('the Coventry pack', () => {
  it.each([
    ['full-procurement', { regime: 'PA23', category: 'construction' }],
    ['below-threshold', { regime: 'below-threshold', category: 'ict' }],
  ])('%s: a lead who does every required task comes to the end', async (_, { regime, category }) => {
    const facts = { regime, estimatedValueExVat: 900_000_00, contractMonths: 36, urgentNotOwnMaking: false };
    const seen = await Seen.opened(app, lead, { category, directorate: 'housing', facts });
    const passed: string[] = [];
    for (let row = await seen.row(); row.state === 'running'; row = await seen.row()) {
      passed.push(row.stage);
      await workStage(seen);
      if ((await seen.by(member).checklist()).may.includes('rule'))
        await seen.by(member).act('gate/rulings', { ruling: 'approve', reason: 'Good.' });
      expect((await seen.checklist()).obstacles.map(({ words }) => words)).toEqual([]);
      expect(await seen.act('stage/advance')).toMatchObject({ status: 200 });
    }
    expect(passed.at(-1)).toBe('monitoring');
  });
});
