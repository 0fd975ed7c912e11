import { expect, test, type Page } from '@playwright/test';
import type { SupplierView } from '@commonweal/wire';
import { screens } from '../scripts/photographs/screens.mjs';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { deskOf } from './desk.js';
import { faultsHere, tooWide } from './faults.js';
import type { Who } from './people.js';

interface Screen {
  name: string;
  as?: string;
  path: string;
  of?: string;
  by?: string;
}

/** The people of the photographs by what they are called here. */
const roles: Record<string, Who> = {
  lead: 'lead',
  manager: 'contract-manager',
  panel: 'panel',
  editor: 'policy-editor',
  approver: 'policy-approver',
  auditor: 'auditor',
  admin: 'admin',
};
const widths = [1280, 390] as const;
/** Where a page must still reflow, in CSS pixels: WCAG 2.2, 1.4.10. */
const narrowest = 320;

test.setTimeout(600_000);

for (const [as, who] of Object.entries(roles)) {
  test(`axe finds nothing on any screen of ${who}, wide and narrow`, async ({ browser }) => {
    const page = await deskOf(who, browser);
    const api = await Api.as(who, addresses.product);
    const found: string[] = [];
    for (const { name, path, of, by = 'id' } of (screens as Screen[]).filter((screen) => screen.as === as)) {
      const [row] = of ? await api.get<Record<string, unknown>[]>(of.replace(/^\/api/, '')) : [{}];
      const address = path.replace(':id', String(row?.[by]));
      found.push(...(await faultsOf(page, { name, address })));
    }
    expect(found).toEqual([]);
  });
}

test('axe finds nothing in the search, which opens by keys, leads to what was found and gives the focus back', async ({
  browser,
}) => {
  const page = await deskOf('lead', browser);
  await page.goto('/procurements');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  const search = page.getByRole('dialog', { name: 'Search everything' });
  await search.getByRole('combobox').fill('aprentices');
  await expect(search.getByRole('option').first()).toContainText(/apprentices/i);
  await expect(search).toContainText('These are nearly so');
  expect(await faultsHere(page, 'search')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/apprentices/i);
  await expect(page.locator('#main-content')).toBeFocused();
});

test('a form in a dialog that is refused leads to its first fault, and closed it gives the focus back', async ({
  browser,
}) => {
  const page = await deskOf('admin', browser);
  await page.goto('/webhooks');
  const add = page.getByRole('button', { name: 'Add a webhook' });
  await add.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a webhook' });
  await dialog.getByRole('button', { name: 'Add a webhook' }).press('Enter');
  await expect(dialog.getByLabel('Name of the receiver')).toBeFocused();
  expect(await faultsHere(page, 'a refused form')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(add).toBeFocused();
});

test('a form on a page that is refused leads to its first fault, and so does a command for many rows', async ({
  browser,
}) => {
  const page = await deskOf('lead', browser);
  await page.goto('/procurements/create');
  await page.getByRole('button', { name: 'Open it' }).press('Enter');
  await expect(page.getByLabel('Title')).toBeFocused();

  await page.goto('/alerts');
  await page
    .getByRole('checkbox', { name: /^Pick “/ })
    .first()
    .press('Space');
  const many = page.getByRole('region', { name: 'With those picked' });
  await many.getByRole('button', { name: 'Snooze' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Snooze' });
  await dialog.getByRole('button', { name: 'Snooze' }).press('Enter');
  await expect(dialog.getByLabel('Asleep until the end of')).toBeFocused();
  expect(await faultsHere(page, 'a refused command for many')).toEqual([]);
});

test('two people edit one supplier: the second sees what the first changed, and keeps what was typed', async ({
  browser,
}) => {
  const page = await deskOf('contract-manager', browser);
  const api = await Api.as('contract-manager', addresses.product);
  const supplier = { name: 'Canal Street Bakers', sme: true, vcse: false, local: false };
  const { id, version } = await api.do<SupplierView>('POST', '/suppliers', supplier);
  await page.goto(`/suppliers/${id}`);
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Canal Street Bakery');
  await api.do('PATCH', `/suppliers/${id}`, { ...supplier, local: true }, version);
  const save = page.getByRole('button', { name: 'Save' });
  await save.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
  await expect(dialog.getByRole('row', { name: 'Local' })).toContainText('yes');
  expect(await faultsHere(page, 'what somebody else changed')).toEqual([]);
  await dialog.getByRole('button', { name: 'Stay here' }).press('Enter');
  await expect(save).toBeFocused();
  await expect(name).toHaveValue('Canal Street Bakery');
});

test('a mistyped address says so, and one of a part leads to the page that has it', async ({ browser }) => {
  const page = await deskOf('policy-editor', browser);
  await page.goto('/documents/template/return-due');
  await expect(page.getByText('There is no such page')).toBeVisible();
  await page.goto('/templates/return-due/elsewhere');
  await expect(page.getByRole('heading', { level: 1, name: 'Return due' })).toBeVisible();
});

test('axe finds nothing where one signs in', async ({ page }) => {
  const found: string[] = [];
  for (const address of ['/sign-in', '/supplier'])
    found.push(...(await faultsOf(page, { name: address, address })));
  expect(found).toEqual([]);
});

/** Opened once at the first width, then made as narrow as a phone. */
async function faultsOf(page: Page, { name, address }: { name: string; address: string }): Promise<string[]> {
  await page.setViewportSize({ width: widths[0], height: 900 });
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const isTrouble = (await page.getByText(/could not be shown|Your roles do not lead here/).count()) > 0;
  const found = isTrouble ? [`${name}: the page says that it could not be shown`] : [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await faultsHere(page, `${name} at ${width}`)));
  }
  await page.setViewportSize({ width: narrowest, height: 900 });
  await fits(page).catch(() => undefined);
  return [...found, ...(await tooWide(page, `${name} at ${narrowest}`))];
}

/** Until what draws itself by its room, such as a chart, has taken up the new width. */
function fits(page: Page) {
  return page.waitForFunction('document.documentElement.scrollWidth <= window.innerWidth', undefined, {
    timeout: 3_000,
  });
}
