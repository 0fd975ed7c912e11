import { expect, test } from '@playwright/test';
import type { ProcurementView } from '@commonweal/wire';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { deskOf } from './desk.js';
import { keyboard, mouse } from './hands.js';
import { ruleAtGate } from './rulings.js';

for (const [way, handsOf, who] of [
  ['by mouse', mouse, 'panel-member'],
  ['by the keyboard alone', keyboard, 'panel-deputy'],
] as const)
  test(`a member comes to the pack in one step, and votes, ${way}`, async ({ browser }) => {
    const page = await deskOf(who, browser);
    const hands = handsOf(page);
    await hands.press(page.getByRole('link', { name: 'Read the pack and vote' }).first());
    await expect(page.getByRole('heading', { name: 'Pack', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Social value statement' })).toBeVisible();
    await hands.press(page.getByRole('button', { name: 'Vote', exact: true }));
    const dialog = page.getByRole('dialog');
    await hands.choose(dialog.getByRole('combobox', { name: 'Vote' }), 'Approve');
    await hands.press(dialog.getByRole('button', { name: 'Vote', exact: true }));
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
