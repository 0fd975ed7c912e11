import { expect, test, type Browser, type Page } from '@playwright/test';
import type { DocumentView, ProcurementView, StandingEffectView } from '@commonweal/wire';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { deskOf } from './desk.js';
import { noJson, published, saved } from './policy/desk.js';
import { keyboard, mouse, type At, type Hands } from './hands.js';

test.setTimeout(180_000);

/** All that runs is looked at again in the background. */
const whileLookingAgain = { timeout: 60_000 };

for (const [name, handsOf] of [
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
] as const)
  test(`with ${name}: a new fact, a rule that uses it, a contradiction mended, published by another, taken back`, ({
    browser,
  }) => policyChanges(browser, handsOf, name === 'the mouse' ? 'Drone' : 'Robot'));

async function policyChanges(browser: Browser, handsOf: (page: Page) => Hands, thing: string): Promise<void> {
  const at = async (who: 'policy-editor' | 'policy-approver'): Promise<At> => {
    const page = await deskOf(who, browser);
    return { page, hands: handsOf(page) };
  };
  const editor = await at('policy-editor');
  const approver = await at('policy-approver');
  const api = await Api.as('auditor', addresses.product);
  const fact = `whether ${thing.toLowerCase()}s are used`;
  const rule = `${thing}s on building sites`;
  const key = rule.toLowerCase().replaceAll(' ', '-');
  const advice = `Ask who looks after the ${thing.toLowerCase()}s.`;

  await test.step('begin a change', async () => {
    const { page, hands } = editor;
    await page.goto('/changes');
    await hands.press(page.getByRole('link', { name: 'Begin a change' }));
    await hands.fill(page.getByRole('textbox', { name: 'What the change is about' }), `${thing}s`);
    await hands.press(page.getByRole('button', { name: 'Begin it' }));
  });
  await test.step('add a fact', () => aFact(editor, `uses${thing}s`, fact));
  await test.step('use it in a rule', () => aRule(editor, { key, rule, fact }));

  await test.step('mend the contradiction that the checks show', async () => {
    const { page, hands } = editor;
    await theWeighting(editor);
    await expect(
      page.getByText(/can apply to the same procurement and says otherwise/).first(),
    ).toBeVisible();
    await hands.press(page.getByRole('button', { name: 'Remove the effect' }));
    await hands.choose(page.getByRole('combobox', { name: 'Add an effect' }), 'Advise');
    await hands.fill(page.getByRole('textbox', { name: 'Message' }), advice);
    await expect(page.getByText(/says otherwise/)).toHaveCount(0);
  });

  await test.step('see who gains', async () => {
    const { page } = editor;
    const impact = page.locator('section', {
      has: page.getByRole('heading', { name: 'Who gains, who loses' }),
    });
    await expect(impact.getByText('Gained').first()).toBeVisible();
    await saved(editor);
    await expect(page.getByText('Nothing stands against publishing.')).toBeVisible();
    await expect(page.getByText(advice.slice(0, 20)).first()).toBeVisible();
  });

  const advised = async () => {
    const running = await api.get<ProcurementView[]>('/procurements?state=running&perPage=100');
    const of = async ({ id }: ProcurementView) =>
      api.get<StandingEffectView[]>(`/standing-effects?subjectKind=procurement&subjectId=${id}`);
    return (await Promise.all(running.map(of))).flat().filter((effect) => effect.rule === key).length;
  };
  const release = await test.step('have it approved and published by another person', () =>
    published(editor, approver));
  await expect.poll(advised, whileLookingAgain).toBeGreaterThan(0);

  await test.step('take it back', async () => {
    const { page, hands } = editor;
    await page.goto(`/releases/${release}/show`);
    await noJson(page);
    await hands.press(page.getByRole('button', { name: 'Roll back', exact: true }));
    const dialog = page.getByRole('dialog');
    await hands.fill(dialog.getByLabel('Reason'), 'It was a trial.');
    await hands.press(dialog.getByRole('button', { name: 'Prepare the change' }));
    await page.getByRole('heading', { level: 1, name: `Take back release ${release}` }).waitFor();
    await published(editor, approver);
  });
  await expect.poll(advised, whileLookingAgain).toBe(0);
  const left = await api.get<DocumentView[]>(`/documents?kind=fact&q=${thing}`);
  expect(left).toEqual([]);
  await editor.page.context().close();
  await approver.page.context().close();
}

async function aFact({ page, hands }: At, key: string, title: string): Promise<void> {
  await hands.order(page.getByRole('button', { name: 'Add a document' }), 'Fact');
  await hands.fill(page.getByRole('textbox', { name: 'Key' }), key);
  await hands.fill(page.getByRole('textbox', { name: 'Title' }), title);
  await hands.fill(page.getByRole('textbox', { name: 'Question on the form' }), 'Are they used?');
  await hands.choose(page.getByRole('combobox', { name: 'Type' }), 'Yes or no');
  await hands.choose(page.getByRole('combobox', { name: 'Where it comes from' }), 'Answered by people');
  await hands.press(page.getByRole('checkbox', { name: 'Procurement', exact: true }));
  await saved({ page, hands });
}

/** Construction, or the new fact; not whole yet. */
async function aRule({ page, hands }: At, given: { key: string; rule: string; fact: string }): Promise<void> {
  await hands.order(page.getByRole('button', { name: 'Add a document' }), 'Rule');
  await hands.fill(page.getByRole('textbox', { name: 'Key' }), given.key);
  await hands.fill(page.getByRole('textbox', { name: 'Title' }), given.rule);
  await hands.choose(page.getByRole('combobox', { name: 'About' }), 'Procurement');
  const builder = page.getByRole('group', { name: 'When it applies' });
  await hands.choose(builder.getByRole('combobox', { name: 'Of these' }), 'any one may be so');
  for (let one = 0; one < 2; one++)
    await hands.press(builder.getByRole('button', { name: 'Add a condition' }));
  const facts = builder.getByRole('combobox', { name: 'Fact' });
  await hands.find(facts.nth(0), given.fact);
  await hands.choose(builder.getByRole('combobox', { name: /^Value/ }).first(), 'Yes');
  await hands.find(facts.nth(1), 'the category');
  await hands.choose(builder.getByRole('combobox', { name: /^Value/ }).last(), 'Construction');
}

/** Another least weighting than the rules in force ask for, and all else that a rule needs. */
async function theWeighting({ page, hands }: At): Promise<void> {
  const weighting = 'Set the least weighting of social value';
  await hands.choose(page.getByRole('combobox', { name: 'Add an effect' }), weighting);
  await hands.fill(page.getByRole('spinbutton', { name: 'Weighting in per cent' }), '15');
  await hands.fill(
    page.getByRole('textbox', { name: 'The paragraph of policy or law' }),
    'Machines are looked after by somebody.',
  );
  await hands.fill(page.getByRole('textbox', { name: 'Where it stands' }), 'A journey');
  await hands.fill(page.getByRole('textbox', { name: 'Owner' }), 'Procurement');
  await hands.fill(page.getByLabel('Read again by'), '2099-01-01');
}
