import { expect, test, type Page } from '@playwright/test';
import type {
  ChecklistView,
  DocumentView,
  FactContent,
  IndicatorChoiceView,
  ProcurementView,
  TaskView,
} from '@commonweal/wire';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { answer, confirmed, deskOf, titlesOf } from './desk.js';

const rule = 'Apprentices on long construction contracts';
const title = 'Roof of the Canal Basin market hall';
const months = 10;

const facts: Record<string, unknown> = {
  category: 'construction',
  directorate: 'regeneration',
  procurementType: 'works',
  regime: 'below-threshold',
  estimatedValueExVat: 64_000_000,
  estimatedValueIncVat: 76_800_000,
  commencesOn: '2027-03-01',
  contractStartsOn: '2027-06-01',
  contractMonths: months,
  placeOfDelivery: 'local',
  workforceOnSite: true,
  workforceMostlyLocal: true,
  producesWaste: true,
};

/** Everything that a question of the checklist can be answered with. */
const answerTo = (fact: string, type: string, values?: { value: string }[]): unknown => {
  if (fact in facts) return facts[fact];
  if (type === 'yes-no') return false;
  if (type === 'choice') return values?.[0]?.value;
  if (type === 'choices') return values?.slice(0, 1).map(({ value }) => value);
  return type === 'text' ? 'The roof leaks; traders and visitors say so every winter.' : 1;
};

test.describe.configure({ mode: 'serial' });
test.setTimeout(240_000);

test('a rule changes and a procurement feels it', async ({ browser }) => {
  const lead = await deskOf('lead', browser);
  const api = await Api.as('lead', addresses.product);

  await test.step('the lead opens a procurement', () => open(lead, api));
  const at = `/procurements/${/procurements\/([^/]+)/.exec(lead.url())?.[1]}`;
  const procurement = await api.get<ProcurementView>(at);
  const indicators = () => api.get<IndicatorChoiceView[]>(`${at}/indicators`);

  await test.step('and walks the checklist of the first stage', () => walk(lead, api, at));
  await expect(lead.getByText('Nothing stands in the way')).toBeVisible();
  expect((await indicators()).map(({ id }) => id)).not.toContain('weeks-of-apprentices-on-site');

  const before =
    await test.step('rules suggest indicators with reasons; the lead chooses and adds an own one', async () => {
      await lead.getByRole('link', { name: /^Indicators/ }).click();
      const [first, second] = (await indicators()).filter(
        ({ state, choice }) => state === 'suggested' && !choice,
      );
      await choose(lead, first?.title ?? '', 'Both');
      await choose(lead, second?.title ?? '', 'Not appropriate', 'The work takes place on one roof.');
      await addOwn(lead);
      const chosen = (await indicators()).find(({ id }) => id === first?.id);
      expect(chosen).toMatchObject({ choice: 'both' });
      return chosen;
    });

  const editor = await deskOf('policy-editor', browser);
  const change = await test.step('an editor lowers the limit, without JSON, and sees who gains', () =>
    lower(editor, procurement));
  const approver = await deskOf('policy-approver', browser);
  const release = await test.step('another person approves and publishes it', () =>
    publish(approver, change));

  await test.step('without a restart the procurement shows what is new, and since which release', async () => {
    await expect
      .poll(
        async () =>
          (await indicators()).find(({ id }) => id === 'weeks-of-apprentices-on-site')?.newSinceRelease,
      )
      .toBe(release);
    await lead.goto(`${at}/show/indicators`);
    await expect(lead.getByText(`New since release ${release}`).first()).toBeVisible();
  });

  await test.step('the earlier decision still names its release and is explained by it', async () => {
    await lead.goto(`/decisions/${before?.decisionId}/show`);
    await expect(lead.getByText(`Release ${release - 1}`).first()).toBeVisible();
    await expect(lead.getByText('Each condition, and what it saw')).toBeVisible();
    await expect(lead.getByText('What people did with it')).toBeVisible();
  });

  await test.step('a rollback takes it back', async () => {
    await editor.goto(`/releases/${release}/show`);
    await editor.getByRole('button', { name: 'Roll back' }).click();
    const dialog = editor.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('The college has no places left this year.');
    await dialog.getByRole('button', { name: 'Prepare the change' }).click();
    await editor.waitForURL(/\/changes\/[^/]+/);
    await confirmed(editor, 'Ask for review');
    await publish(approver, idIn(editor));
    await expect
      .poll(async () => (await indicators()).map(({ id }) => id))
      .not.toContain('weeks-of-apprentices-on-site');
  });
});

async function open(page: Page, api: Api): Promise<void> {
  const known = await api.get<DocumentView[]>('/documents?kind=fact&perPage=500');
  await page.goto('/procurements/create');
  await page.getByLabel('Title').fill(title);
  for (const name of [
    'category',
    'directorate',
    'procurementType',
    'regime',
    'estimatedValueExVat',
    'estimatedValueIncVat',
    'commencesOn',
    'contractStartsOn',
    'contractMonths',
    'placeOfDelivery',
  ]) {
    const fact = known.find(({ key }) => key === name)?.content as unknown as FactContent;
    const label = fact.question ?? fact.title;
    await answer(page, { label, type: fact.type, value: facts[name], titles: titlesOf(fact) });
  }
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.waitForURL(/show/);
}

/** Opens each open task of the stage from the list and does what it asks. */
async function walk(page: Page, api: Api, at: string): Promise<void> {
  for (let round = 0; round < 30; round++) {
    const { stages } = await api.get<ChecklistView>(`${at}/checklist`);
    const stage = stages.find(({ state }) => state === 'current');
    const task = stage?.tasks.find(
      ({ required, status }) => required && ['not-started', 'in-progress'].includes(status),
    );
    if (!task) return;
    await page.getByRole('button', { name: task.title, exact: true }).click();
    const drawer = page.getByRole('dialog', { name: task.title });
    await drawer.waitFor();
    await doTask(page, task);
    await drawer.waitFor({ state: 'hidden' });
  }
  throw new Error('The stage does not come to its end.');
}

async function doTask(page: Page, task: TaskView): Promise<void> {
  const drawer = page.getByRole('dialog', { name: task.title });
  for (const question of task.questions) {
    const value = answerTo(question.fact, question.type, question.values);
    await answer(drawer, {
      label: question.question,
      type: question.type,
      value,
      titles: titlesOf(question),
    });
  }
  if (task.questions.length > 0) return drawer.getByRole('button', { name: 'Save the answers' }).click();
  if (task.kind !== 'consider-social-value')
    return drawer.getByRole('button', { name: 'Mark as completed' }).click();
  await drawer
    .getByLabel('(a) How might')
    .fill('Work for local roofers and apprentices; a market that stays open.');
  await drawer
    .getByLabel('(b) How might')
    .fill('By award criteria and obligations on the indicators chosen.');
  await drawer.getByRole('radio', { name: 'Yes, we consult' }).check();
  await drawer
    .getByLabel('Why you will, or will not, consult')
    .fill('Traders know when the hall can be closed.');
  await drawer.getByRole('button', { name: 'Record the consideration' }).click();
}

async function choose(page: Page, indicator: string, choice: string, reason?: string): Promise<void> {
  const card = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: indicator, exact: true }) });
  await card.getByRole('radio', { name: choice, exact: true }).check();
  if (reason) await card.getByLabel('Why it is not appropriate').fill(reason);
  await card.getByRole('button', { name: 'Save the choice' }).click();
  await expect(card.getByText('Change the choice')).toBeVisible();
}

async function addOwn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add an indicator' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What is measured').fill('No. of stalls kept open during the works');
  const pick = async (label: string, option: RegExp | string) => {
    await dialog.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).first().click();
  };
  await pick('Outcome that it serves', /Create jobs/);
  await pick('Type', 'Count');
  await pick('Which way is better', /More/);
  await pick('What becomes of it?', 'Performance obligation');
  await dialog.getByLabel('Why it is added').fill('The market must not die of its repair.');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect(page.getByRole('heading', { name: 'No. of stalls kept open during the works' })).toBeVisible();
}

/** Changes the limit in the builder. @returns the id of the change, sent for review */
async function lower(page: Page, procurement: ProcurementView): Promise<string> {
  await page.goto('/rules');
  await page.getByRole('textbox', { name: 'Search' }).fill('Apprentices on long');
  await page.waitForURL(/Apprentices/);
  await page.getByRole('link', { name: rule }).click();
  await page.getByRole('button', { name: 'Edit in a change' }).click();
  const inNew = page.getByRole('menuitem', { name: 'In a new change' });
  await Promise.race([inNew.click(), page.waitForURL(/\/edit/)]).catch(() => undefined);
  await expect(page.getByRole('heading', { level: 1, name: `Edit: ${rule}` })).toBeVisible();
  expect(await page.locator('textarea, pre').filter({ hasText: '"fact"' }).count()).toBe(0);
  await page.getByRole('spinbutton', { name: /^Value/ }).fill('8');
  await expect(page.getByText(/8 months or more|at least 8 months/).first()).toBeVisible();
  await expect(
    page
      .getByText('A school built in 18 months')
      .or(page.locator('input[value="A school built in 18 months"]'))
      .first(),
  ).toBeVisible();
  const impact = page.getByRole('region', { name: 'Who gains, who loses' });
  await expect(impact.getByText('Gains').first()).toBeVisible();
  const all = impact.getByRole('button', { name: /Show all/ });
  const gained = impact.getByRole('link', { name: new RegExp(procurement.reference) });
  await expect(all.or(gained).first()).toBeVisible();
  await expect(async () => {
    if (await all.isVisible()) await all.click();
    await expect(gained.first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('button', { name: 'Save into the change' }).click();
  await page.waitForURL(/\/changes\/[^/]+(\/show)?$/);
  await expect(page.getByText('Nothing stands against publishing.')).toBeVisible();
  await confirmed(page, 'Ask for review');
  return idIn(page);
}

/** @returns the number of the release that publishing made */
async function publish(page: Page, change: string): Promise<number> {
  await page.goto(`/changes/${change}/show`);
  await confirmed(page, 'Approve');
  await confirmed(page, 'Publish');
  const said = page.getByText(/Published as release \d+/);
  await expect(said).toBeVisible();
  return Number(/release (\d+)/.exec((await said.textContent()) ?? '')?.[1]);
}

function idIn(page: Page): string {
  return /\/changes\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}
