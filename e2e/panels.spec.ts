import { expect, test } from '@playwright/test';
import type { ProcurementView } from '@commonweal/wire';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { deskOf } from './desk.js';
import { ruleAtGate } from './rulings.js';

test('a member comes to the pack in one click, and votes', async ({ browser }) => {
  const page = await deskOf('panel-member', browser);
  await page.getByRole('link', { name: 'Read the pack and vote' }).first().click();
  await expect(page.getByRole('heading', { name: 'Pack', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Social value statement' })).toBeVisible();
  await page.getByRole('button', { name: 'Vote', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Vote' }).click();
  await page.getByRole('option', { name: 'Approve', exact: true }).click();
  await dialog.getByRole('button', { name: 'Vote', exact: true }).click();
  await expect(page.getByText('Your vote: Approve')).toBeVisible();
});

test('what was deferred comes again by the urgent route, and the lead reads the ruling', async ({
  browser,
}) => {
  const api = await Api.as('lead', addresses.product);
  const all = await api.get<ProcurementView[]>('/procurements?state=running&perPage=500');
  const school = all.find(({ title }) => title.includes('school'));
  if (!school) throw new Error('The demonstration has no school.');
  await ruleAtGate({
    procurementId: school.id,
    ruling: 'approve',
    reason: 'The college has confirmed the target.',
  });
  const page = await deskOf('lead', browser);
  await page.goto(`/procurements/${school.id}/show`);
  await expect(page.getByText('The college has confirmed the target.')).toBeVisible();
});
