import { expect } from '@playwright/test';
import type { CriteriaView, DocumentView, FactContent, TaskKind } from '@commonweal/wire';
import type { Api } from '../api.js';
import { answer, titlesOf } from '../desk.js';
import type { At } from '../hands.js';
import { RunningProcurement } from './running-procurement.js';
import type { Scene } from './scene.js';

const asked = [
  ...['category', 'directorate', 'procurementType', 'regime', 'estimatedValueExVat', 'estimatedValueIncVat'],
  ...['commencesOn', 'contractStartsOn', 'contractMonths', 'placeOfDelivery'],
];

/** The lead opens a procurement by the form. */
export async function opened(
  { page, hands }: At,
  api: Api,
  title: string,
  facts: Record<string, unknown>,
): Promise<RunningProcurement> {
  const known = await api.get<DocumentView[]>('/documents?kind=fact&perPage=500');
  await page.goto('/procurements');
  await hands.press(page.getByRole('link', { name: 'Open a procurement' }));
  await hands.fill(page.getByLabel('Title'), title);
  for (const name of asked) {
    const fact = known.find(({ key }) => key === name)?.content as unknown as FactContent;
    const label = fact.question ?? fact.title;
    await answer(page, { label, type: fact.type, value: facts[name], titles: titlesOf(fact) }, hands);
  }
  await hands.press(page.getByRole('button', { name: 'Open it' }));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.waitForURL(/show/);
  return new RunningProcurement(api, /procurements\/([^/]+)/.exec(page.url())?.[1] ?? '', facts);
}

/** Puts the task of the kind on record in the checklist. */
export async function recorded({ lead, of }: Scene, kind: TaskKind): Promise<void> {
  const { title } = await of.task(kind);
  await lead.goto(`${of.at}/show`);
  await lead.getByRole('button', { name: title, exact: true }).click();
  const drawer = lead.getByRole('dialog', { name: title });
  await drawer.getByLabel('Note').fill('Done, and agreed with the team.');
  await drawer.getByRole('button', { name: 'Mark as completed' }).click();
  await drawer.waitFor({ state: 'hidden' });
}

export async function forward({ lead, of }: Scene, stage: string): Promise<void> {
  await lead.goto(`${of.at}/show`);
  await lead.getByRole('button', { name: 'Go to the next stage' }).click();
  await expect.poll(async () => (await of.row()).stage).toBe(stage);
  await lead.goto(`${of.at}/show`);
}

/** The proposal is taken over; what the lead adds is why each criterion is proportionate. */
export async function criteriaSaved({ lead, api, of }: Scene): Promise<void> {
  await lead.goto(`${of.at}/award/criteria`);
  const [lot] = await api.get<CriteriaView[]>(`${of.at}/criteria`);
  for (const { title, key } of lot?.criteria ?? []) {
    const heading = lead.getByRole('button', { name: title, exact: true });
    await heading.click();
    const example = lot?.explained.find(({ criterion }) => criterion === key)?.words ?? '?';
    await expect(lead.getByText(example).filter({ visible: true })).toBeVisible();
    const relation = lead.getByLabel(/^How it relates to the contract/);
    await relation.fill('It is part of what is bought, and small firms can answer it.');
    await heading.click();
    await relation.waitFor({ state: 'hidden' });
  }
  await expect(lead.getByRole('status').getByText('Together: 100 %')).toBeVisible();
  await lead.getByRole('button', { name: 'Save the criteria' }).click();
  await expect(lead.getByText('The criteria are saved.').first()).toBeVisible();
}
