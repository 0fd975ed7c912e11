import { expect, test } from '@playwright/test';
import type { ContractView, IndicatorChoiceView, ProcurementView } from '@commonweal/wire';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { deskOf } from './desk.js';

test('what an ending contract taught and delivered stands in the procurement that follows it', async ({
  browser,
}) => {
  const api = await Api.as('lead', addresses.product);
  const contracts = await api.get<ContractView[]>('/contracts?state=running&succession=none&perPage=100');
  const ending = contracts.find(({ title }) => title.startsWith('Security of council buildings'));
  if (!ending) throw new Error('The demonstration has no contract that ends.');

  const manager = await deskOf('contract-manager', browser);
  await manager.goto(`/contracts/${ending.id}/show/next`);
  await manager.getByRole('button', { name: 'Write a lesson' }).click();
  const writing = manager.getByRole('dialog');
  await writing.getByRole('combobox', { name: 'What should become of it' }).click();
  await manager.getByRole('option', { name: 'Change', exact: true }).click();
  await writing.getByLabel('What was learnt').fill('Night shifts need a second guard.');
  await writing.getByRole('button', { name: 'Save' }).click();
  await expect(manager.getByText('Night shifts need a second guard.')).toBeVisible();

  const lead = await deskOf('lead', browser);
  await lead.goto(`/contracts/${ending.id}/show/next`);
  await lead.getByRole('link', { name: 'Open the procurement that follows' }).click();
  await expect(lead.getByLabel('Title')).toHaveValue(ending.title);
  await lead.getByLabel('Title').fill('Security of council buildings, next term');
  await lead.getByRole('button', { name: 'Open it' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: /next term/ })).toBeVisible();
  await lead.getByRole('link', { name: 'What came before' }).click();
  await expect(lead.getByText('Night shifts need a second guard.')).toBeVisible();
  await expect(lead.getByRole('table').getByText(/^(Undecided|Not among them)$/)).toHaveCount(2);

  const [next] = await api.get<ProcurementView[]>('/procurements?q=next%20term');
  const { successorId } = await api.get<ContractView>(`/contracts/${ending.id}`);
  expect(successorId).toBe(next?.id);
  const indicators = await api.get<IndicatorChoiceView[]>(`/procurements/${next?.id}/indicators`);
  expect(indicators.length).toBeGreaterThan(0);
});
