import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { addresses } from './addresses.js';
import { freePort } from './free-port.js';
import { password } from './people.js';
import { EngineProcess } from './topology/engine-process.js';

const council = 'Northford Borough Council';
let engine: EngineProcess;
let url = '';

test.beforeAll(async () => {
  const folder = join(addresses.folder, 'set-up');
  rmSync(folder, { recursive: true, force: true });
  const port = await freePort();
  url = `http://localhost:${port}`;
  const settings = { DATA_DIR: folder, PORT: String(port), PUBLIC_URL: url, HEARD: addresses.heard };
  engine = new EngineProcess('the empty product', { ...settings, DEMO: 'false' });
  await engine.start();
});
test.afterAll(() => engine.stop());

test('a council that is not Coventry is set up, killed on its way, and opens its first procurement', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const admin = await begun(browser);
  await test.step('the administrator answers', async () => {
    await admin.getByRole('link', { name: 'Go to the set-up' }).click();
    await admin.getByRole('link', { name: 'Name of the council' }).click();
    await admin.getByRole('textbox', { name: 'Name' }).fill(council);
    await saved(admin, 'Directorates');
    await admin.getByRole('textbox', { name: 'Name' }).first().fill('Children and Families');
    await saved(admin, 'Days on which the offices are closed');
  });
  await test.step('killed while an answer is saved, it is there whole or not at all', () => dies(admin));
  await test.step('goes on, and takes it into force; killed there, the release is there whole or not', () =>
    takenIntoForce(admin));
  const link = await test.step('invites the first lead', () => invited(admin));
  await test.step('who opens the first procurement', () => opened(browser, link));
});

/** The first account, by the link of the first start. */
async function begun(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  const [link = ''] = /http\S+#token=\S+/.exec(engine.greeting) ?? [];
  await page.goto(link);
  await page.getByLabel('Your name').fill('Ada Admin');
  await page.getByLabel('E-mail').fill('ada@northford.example');
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('The new password again').fill(password);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('heading', { level: 2, name: 'Set the council up' }).waitFor();
  return page;
}

/** Keeps the answer; the next step is asked. */
async function saved(page: Page, next: string): Promise<void> {
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await page.getByRole('heading', { level: 1, name: next }).waitFor();
}

/** What the list says of a step. */
const standing = (page: Page, step: string) =>
  page
    .getByRole('listitem')
    .filter({ hasText: step })
    .getByText(/^(Answered|Not answered yet|Done|To do)$/);

async function dies(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add' }).click();
  await page
    .getByLabel(/^Day(?!s)/)
    .last()
    .fill('2027-12-30');
  await page.getByRole('textbox', { name: 'What it is' }).last().fill('Between the years');
  const asked = page.waitForRequest('**/api/council/closure-days');
  await page.getByRole('button', { name: 'Save and go on' }).click();
  await asked;
  await engine.kill();
  await engine.start();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto('/council');
  for (const step of ['Name of the council', 'Directorates'])
    await expect(standing(page, step)).toHaveText('Answered');
  const isThere = (await standing(page, 'Days on which').textContent()) === 'Answered';
  await page.goto('/council/closure-days');
  await expect(page.getByRole('textbox', { name: 'What it is' })).toHaveCount(isThere ? 1 : 0);
  await saved(page, 'Panels');
}

async function takenIntoForce(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await saved(page, 'Frameworks and presets');
  await page.getByRole('checkbox', { name: 'Adopt “Rotherham”' }).check();
  await saved(page, 'Take it into force');
  const asked = page.waitForRequest('**/api/council/release');
  await page.getByRole('button', { name: 'Take it into force' }).click();
  await asked;
  await engine.kill();
  await engine.start();
  await page.goto('/council/release');
  const publish = page.getByRole('button', { name: 'Take it into force' });
  const isThere = page.getByText('In force as release 2.');
  await expect(publish.or(isThere)).toBeVisible();
  if (await publish.isVisible()) {
    await publish.click();
    await page.waitForURL('**/council/people');
  }
  await page.goto('/council');
  await expect(standing(page, 'Take it into force')).toHaveText('Done');
  await expect(page.getByText(`Name of the council: ${council}`)).toBeVisible();
}

/** @returns the link with which the lead chooses a password */
async function invited(page: Page): Promise<string> {
  await page.goto('/council/people');
  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Lee Lead');
  await dialog.getByLabel('E-mail').fill('lee@northford.example');
  await dialog.getByRole('checkbox', { name: 'Procurement lead' }).check();
  await dialog.getByRole('button', { name: 'Add a person' }).click();
  await page.getByRole('button', { name: 'Make a one-time link' }).click();
  return (await page.getByText(/#token=/).textContent()) ?? '';
}

async function opened(browser: Browser, link: string): Promise<void> {
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  await page.goto(link);
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('The new password again').fill(password);
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  await page.goto('/procurements/create');
  await page.getByLabel('Title').fill('Books for the libraries');
  await picked(page, 'Which category of spend is it?', 'Facilities management');
  await picked(page, 'Which directorate is buying?', 'Children and Families');
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('heading', { level: 1, name: 'Books for the libraries' }).waitFor();
}

async function picked(page: Page, question: string, answer: string): Promise<void> {
  await page.getByRole('combobox', { name: question }).click();
  await page.getByRole('option', { name: answer }).click();
}
