import { expect, test, type Browser, type Page } from '@playwright/test';
import type { AlertView, ContractView, MessageView, ObligationView, ReturnView } from '@commonweal/wire';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { lastOf, monthsFrom } from './days.js';
import { confirmed, deskOf } from './desk.js';
import { Hand } from './hand.js';
import { mouse } from './hands.js';
import { advance, mailTo } from './outside.js';
import { emails } from './people.js';
import { aRegister } from './register.js';
import { comeIn } from './reporting.js';

const sam = 'sam.brooks@brightwater.example';
const title = 'Cleaning of the council offices';

test.setTimeout(300_000);

test('a return is overdue and the right people hear of it', async ({ browser }) => {
  let manager = await deskOf('contract-manager', browser);
  const api = await Api.as('contract-manager', addresses.product);
  const today = await advance(0);

  await test.step('a register of running contracts comes in by spreadsheet', () => bringIn(manager, today));
  const [contract] = await api.get<ContractView[]>(`/contracts?q=${encodeURIComponent(title)}`);
  const returns = await api.get<ReturnView[]>(`/returns?contractId=${contract?.id}&sort=dueOn&perPage=100`);
  const first = returns[0];
  if (!contract || !first) throw new Error('The register made no return.');
  const theReturn = () => api.get<ReturnView>(`/returns/${first.id}`);

  await test.step('reminders go out before and on the due date', async () => {
    await until(first.dueOn);
    await expect.poll(async () => (await mailTo(sam)).length).toBeGreaterThanOrEqual(2);
    expect(await theReturn()).toMatchObject({ state: 'open', overdue: false });
  });

  await test.step('after it a rule raises an alert, which climbs its ladder', async () => {
    const before = (await mailTo(sam)).length;
    await advance(1);
    await workingDays(1);
    await expect.poll(async () => (await mailTo(sam)).length).toBeGreaterThan(before);
    const alert = await alertOf(api, first.id);
    expect(alert).toMatchObject({ state: 'open', dueOn: first.dueOn });
    manager = await deskOf('contract-manager', browser);
    await manager.goto(`/alerts/${alert?.id}/show`);
    await expect(manager.getByRole('button', { name: /Why/ }).first()).toBeVisible();
    await workingDays(5);
    expect((await alertOf(api, first.id))?.rung).toBeGreaterThanOrEqual(5);
    await expect
      .poll(async () => (await mailTo(emails['contract-manager'])).some(({ text }) => text.includes(title)))
      .toBe(true);
  });

  const planned = async () =>
    (await api.get<MessageView[]>('/messages?state=planned&perPage=500')).filter(({ link }) =>
      link?.includes(first.id),
    );
  const next = await planned();
  expect(next.length).toBeGreaterThan(0);

  await test.step('the supplier follows the link and submits on a phone-sized screen', () =>
    submit(browser, first.id));

  await test.step('the reminder that was planned next is cancelled and the alert resolves itself', async () => {
    await expect.poll(async () => (await planned()).length).toBe(0);
    for (const { id } of next)
      expect(await api.get<MessageView>(`/messages/${id}`)).toMatchObject({ state: 'cancelled' });
    expect(await alertOf(api, first.id)).toMatchObject({ state: 'resolved' });
    const submitted = await theReturn();
    expect(submitted).toMatchObject({ state: 'submitted', submittedBy: 'Sam Brooks' });
    expect(submitted.workingDaysLate).toBeGreaterThan(0);
  });

  await test.step('the contract manager accepts; promised and delivered stand side by side', async () => {
    manager = await deskOf('contract-manager', browser);
    await manager.goto(`/returns/${first.id}/show`);
    await confirmed(manager, 'Accept all lines');
    await expect.poll(async () => (await theReturn()).state).toBe('accepted');
    const [obligation] = await api.get<ObligationView[]>(`/obligations?contractId=${contract.id}`);
    expect(obligation?.acceptedToDate).toBe(3);
    await manager.goto(`/contracts/${contract.id}/show`);
    const row = manager.getByRole('row').filter({ hasText: obligation?.title }).first();
    await expect(row).toContainText('3');
    await expect(manager.getByText('Promised by now').first()).toBeVisible();
  });
});

async function bringIn(page: Page, today: string): Promise<void> {
  const file = await aRegister({
    Contracts: [
      [
        'LEG-77',
        title,
        'Brightwater Cleaning CIC',
        '0901234',
        'yes',
        'yes',
        'yes',
        'facilities',
        'finance-resources',
        'PCR15',
        480_000,
        monthsFrom(today, -2),
        lastOf(monthsFrom(today, 9)),
        emails['contract-manager'],
      ],
    ],
    Obligations: [['LEG-77', 'local-people-upskilled', '', 24, 'even', 'monthly', 5, '']],
    People: [['Brightwater Cleaning CIC', 'Sam Brooks', sam]],
  });
  await page.goto('/contract-imports');
  await expect(
    page
      .getByRole('link', { name: /Download the template/ })
      .or(page.getByRole('button', { name: /Download the template/ })),
  ).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await expect(page.getByText('Nothing is wrong with it')).toBeVisible();
  await page.getByRole('button', { name: 'Take all of it' }).click();
  await expect(page.getByText('The register was taken.').first()).toBeVisible();
}

async function submit(browser: Browser, returnId: string): Promise<void> {
  const mail = (await mailTo(sam)).at(-1);
  if (!mail) throw new Error('There is no mail.');
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await comeIn(page, mail, { email: sam }, new Hand(mouse(page)));
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Check your e-mail');
  if (!page.url().includes(returnId)) await page.goto(`/supplier/returns/${returnId}`);
  await page.getByRole('button', { name: 'Send the return' }).click();
  await expect(page.getByRole('alert').getByText('There is a problem')).toBeVisible();
  await page.getByLabel(/^Delivered/).fill('3');
  await expect(page.getByText('Saved').first()).toBeVisible();
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Send the return' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Return sent' })).toBeVisible();
  await context.close();
}

async function alertOf(api: Api, returnId: string): Promise<AlertView | undefined> {
  const alerts = await api.get<AlertView[]>('/alerts?perPage=200');
  return alerts.find(({ subjectId, rule }) => subjectId === returnId && rule === 'return-overdue');
}

async function until(day: string): Promise<void> {
  for (let today = await advance(0); today < day;) today = await advance(1);
}

async function workingDays(count: number): Promise<void> {
  for (let left = count; left > 0;) {
    const day = new Date(`${await advance(1)}T12:00:00Z`).getUTCDay();
    if (day !== 0 && day !== 6) left -= 1;
  }
}
