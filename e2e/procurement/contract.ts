import { expect } from '@playwright/test';
import type {
  ContractDraftView,
  MessageView,
  ObligationView,
  ReturnView,
  SessionView,
} from '@commonweal/wire';
import { Api } from '../api.js';
import { answer } from '../desk.js';
import { daysAfter, daysBetween, endOfStandstill } from './christmas.js';
import { dayInWords, deskIn, type Scene } from './scene.js';

/** The notice is planned, then published; the contract waits until the standstill is over. */
export async function stoodStill(scene: Scene, published: string): Promise<void> {
  const { product, of } = scene;
  await product.advance({ days: daysBetween(await product.advance({}), published) });
  const ends = endOfStandstill(published);
  const lead = await deskIn(scene, 'lead');
  await lead.goto(`${of.at}/award/contract`);
  await expect(lead.getByText('Publish the contract award notice (UK6)')).toBeVisible();
  await lead.goto(`${of.at}/award/notices`);
  const notice = lead.getByRole('region', { name: 'UK6: Contract award notice' });
  await notice.getByLabel('If it is published on').fill(published);
  await expect(notice.getByText(`until the end of ${dayInWords(ends)}.`)).toBeVisible();
  await expect(notice.getByText('Christmas Day').first()).toBeVisible();
  await notice.getByRole('button', { name: 'Record the publication' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel('Day of publication').fill(published);
  await dialog.getByLabel('Number or address').fill('Find a Tender, 000123');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await product.advance({ days: daysBetween(published, ends) });
  const later = await deskIn(scene, 'lead');
  await later.goto(`${of.at}/award/contract`);
  await expect(later.getByText(`The standstill lasts until the end of ${ends}.`)).toBeVisible();
  await expect(later.getByRole('button', { name: 'Enter the contract' })).toBeDisabled();
  expect(await product.advance({ days: 1 })).toBe(daysAfter(ends, 1));
}

/** What was offered becomes the contract; only dates, the manager and what nobody was asked for are given. */
export async function entered({ lead, api, of, product }: Scene): Promise<ContractDraftView> {
  const drafts = () => api.get<ContractDraftView[]>(`${of.at}/contract-drafts`);
  const offered = (await drafts())[0]?.obligations.filter(({ isOffered }) => isOffered) ?? [];
  await lead.goto(`${of.at}/award/contract`);
  await expect(lead.getByText(/^Offered: /)).toHaveCount(offered.length);
  await lead.getByLabel('Signed on').fill(await product.advance({}));
  const { name } = await (await Api.as('contract-manager', product.url)).get<SessionView>('/session');
  await answer(lead, { label: 'Contract manager', type: 'choice', value: name });
  for (const target of await lead.getByLabel('Target over the whole contract').all()) await target.fill('8');
  await lead.getByRole('button', { name: 'Enter the contract' }).click();
  await expect(lead.getByText('This became the contract')).toBeVisible();
  const [draft] = await drafts();
  if (!draft) throw new Error('The contract was not entered.');
  const obligations = await api.get<ObligationView[]>(`/obligations?contractId=${draft.contractId}`);
  for (const { indicator, target } of offered)
    expect(obligations).toContainEqual(expect.objectContaining({ indicator, target }));
  return draft;
}

/** On into the second slice: the schedule stands, and the supplier is reminded of the first return. */
export async function monitored(scene: Scene, { contractId = '' }: ContractDraftView): Promise<void> {
  const { product } = scene;
  const api = await Api.as('contract-manager', product.url);
  const [first] = await api.get<ReturnView[]>(`/returns?contractId=${contractId}&sort=dueOn&perPage=1`);
  if (!first) throw new Error('No return is scheduled.');
  const manager = await deskIn(scene, 'contract-manager');
  await manager.goto(`/contracts/${contractId}/show/returns`);
  await expect(manager.getByText(dayInWords(first.dueOn)).first()).toBeVisible();
  const left = daysBetween(await product.advance({}), daysAfter(first.dueOn, -1));
  await product.advance({ days: Math.max(0, left) });
  const reminders = () => api.get<MessageView[]>(`/messages?subjectId=${first.id}&kind=return-reminder`);
  await expect.poll(async () => (await reminders()).length).toBeGreaterThan(0);
}
