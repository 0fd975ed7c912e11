import { expect, test } from '@playwright/test';
import type { LedgerSealView, LedgerVerification, ReplayView } from '@commonweal/wire';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { deskOf } from './desk.js';

test('every Decision of the demonstration comes out again, and its ledger holds under its seals', async ({
  browser,
}) => {
  const api = await Api.as('auditor', addresses.product);
  let replayed = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const some: ReplayView = await api.get<ReplayView>(`/decisions/replay${after && `?after=${after}`}`);
    expect(some.differences).toEqual([]);
    replayed += some.replayed;
    after = some.next;
  }
  expect(replayed).toBeGreaterThan(500);
  const ledger = await api.get<LedgerVerification>('/ledger/verification');
  expect(ledger).toMatchObject({ holds: true, faults: [] });
  expect(ledger.seals).toBeGreaterThan(1);

  const [latest] = await api.get<LedgerSealView[]>('/ledger/seals');
  const page = await deskOf('auditor', browser);
  await page.goto('/ledger');
  await page.getByRole('button', { name: 'Seals' }).click();
  await expect(page.getByRole('dialog').getByText(latest?.hash ?? '?')).toBeVisible();
});
