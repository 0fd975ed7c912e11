import { expect, test, type Browser, type Page } from '@playwright/test';
import type { ContractView, ReturnView } from '@commonweal/wire';
import { addresses } from './addresses.js';
import { Api } from './api.js';
import { faultsHere } from './faults.js';
import { Hand } from './hand.js';
import { keyboard, mouse, type Hands } from './hands.js';
import { filledInLibreOffice } from './libreoffice.js';
import { mailTo } from './outside.js';
import { comeIn, promised, reminded } from './reporting.js';

test.setTimeout(180_000);

const screen = { viewport: { width: 390, height: 844 } };
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function phone(browser: Browser): Promise<Page> {
  return (await browser.newContext({ baseURL: addresses.product, ...screen })).newPage();
}

const nia = { name: 'Nia Roberts', email: 'nia@fairfield.example', company: 'Fairfield Gardens Ltd' };
const rhys = { name: 'Rhys Morgan', email: 'rhys@millbrook.example', company: 'Millbrook Joinery Ltd' };
const owen = { name: 'Owen Pryce', email: 'owen@hillfields.example', company: 'Hillfields Catering Ltd' };
type Person = typeof nia;

/** By who reports on them. All begin on one day, so that all are reminded on one day. */
const contracts = new Map<Person, ContractView>();

test.beforeAll(async () => {
  const api = await Api.as('contract-manager', addresses.product);
  for (const person of [nia, rhys, owen]) {
    const { company, ...named } = person;
    contracts.set(person, await promised(api, named, company));
  }
});

async function asked(api: Api, person: Person) {
  const contract = contracts.get(person);
  if (!contract) throw new Error(`${person.company} has no contract.`);
  return reminded(api, person, contract);
}

for (const [way, handsOf, person] of [
  ['with a pointer', mouse, nia],
  ['by the keyboard alone', keyboard, rhys],
] as const)
  test(`from the reminder to the receipt at 390 pixels ${way}, every click and field counted`, ({
    browser,
  }) => completed(browser, handsOf, person));

async function completed(browser: Browser, handsOf: (page: Page) => Hands, person: Person): Promise<void> {
  const api = await Api.as('contract-manager', addresses.product);
  const { mail, theReturn } = await asked(api, person);
  const page = await phone(browser);
  const hand = new Hand(handsOf(page));
  const faults: string[] = [];

  await comeIn(page, mail, person, hand);
  await expect(heading(page, /^Return for/)).toBeVisible();
  expect(page.url()).toContain(theReturn.id);
  faults.push(...(await faultsHere(page, 'the return')));

  await hand.fill(page.getByLabel('Delivered: Apprentices in post'), '2');
  await hand.fill(page.getByLabel('Delivered, in pounds: Money spent with local firms'), '11,500');
  await hand.fill(page.getByLabel('Delivered, in per cent: Staff paid the Real Living Wage'), '96');
  await hand.click(page.getByRole('radio', { name: 'Yes' }));
  await hand.fill(page.getByLabel('Your answer: What was learnt in the month'), 'Start recruiting earlier.');
  await hand.click(page.getByRole('button', { name: 'Send the return' }));

  await expect(heading(page, 'Return sent')).toBeVisible();
  faults.push(...(await faultsHere(page, 'the receipt')));
  expect(faults).toEqual([]);
  console.log(
    `reminder to receipt at 390 px: ${hand.clicks} clicks, ${hand.fields} fields, for 5 lines and the code`,
  );
  expect(hand).toMatchObject({ clicks: 4, fields: 5 });

  const after = await api.get<ReturnView>(`/returns/${theReturn.id}`);
  expect(after).toMatchObject({ state: 'submitted', submittedBy: person.name, workingDaysLate: 0 });
  expect(after.lines?.map(({ title, delivered }) => [title, delivered]).sort()).toEqual([
    ['Apprentices in post', 2],
    ['Modern slavery statement in force', true],
    ['Money spent with local firms', 11_500_00],
    ['Staff paid the Real Living Wage', 96],
    ['What was learnt in the month', 'Start recruiting earlier.'],
  ]);
  const receipts = async () =>
    (await mailTo(person.email)).filter(({ subject }) => /^We have your/.test(subject));
  await expect.poll(async () => (await receipts()).length).toBe(1);
  await page.context().close();
}

test('the same in a spreadsheet that LibreOffice filled in: mended where it was wrong, then taken as a whole', async ({
  browser,
}) => {
  const api = await Api.as('contract-manager', addresses.product);
  const { mail, theReturn } = await asked(api, owen);
  const page = await phone(browser);
  const state = async () => api.get<ReturnView>(`/returns/${theReturn.id}`);

  await comeIn(page, mail, owen, new Hand(mouse(page)));
  await page.getByText('Or answer in a spreadsheet').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the spreadsheet' }).click(),
  ]);
  const given = await download.path();
  const right = { F2: '2', F3: 'yes', F4: '11500.50', F5: '96.5%', F6: 'Start earlier.', G2: 'Both stayed.' };

  await upload(page, await filledInLibreOffice(given, { ...right, F2: 'two', F4: 'a lot' }));
  await expect(page.getByRole('heading', { name: '2 cells cannot be taken' })).toBeVisible();
  await expect(page.getByText('Cell F2 (Delivered)')).toBeVisible();
  await expect(page.getByText('Cell F4 (Delivered)')).toBeVisible();
  expect(await faultsHere(page, 'cells that cannot be taken')).toEqual([]);
  expect(await state()).toMatchObject({ linesAnswered: 0 });

  await upload(page, await filledInLibreOffice(given, right));
  await expect(page.getByRole('heading', { name: 'It would change 5 answers' })).toBeVisible();
  expect(await faultsHere(page, 'what a spreadsheet would change')).toEqual([]);
  await page.getByRole('button', { name: 'Save these answers' }).click();
  await expect(page.getByText('5 of 5 answered')).toBeVisible();
  await page.getByRole('button', { name: 'Send the return' }).click();
  await expect(heading(page, 'Return sent')).toBeVisible();

  const after = await state();
  expect(after.state).toBe('submitted');
  expect(after.lines?.map(({ delivered, note }) => [delivered, note])).toEqual([
    [2, 'Both stayed.'],
    [true, undefined],
    [11_500_50, undefined],
    [96.5, undefined],
    ['Start earlier.', undefined],
  ]);
  await page.context().close();
});

async function upload(page: Page, file: string): Promise<void> {
  await page.getByLabel('The filled spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Upload and check' }).click();
}
