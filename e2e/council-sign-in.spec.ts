import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { AProvider } from '@commonweal/identity/testing/provider';
import { addresses } from './addresses.js';
import { certificate } from './certificate.js';
import { faultsHere } from './faults.js';
import { freePort } from './free-port.js';
import { EngineProcess } from './topology/engine-process.js';

let engine: EngineProcess;
let provider: AProvider | undefined;
let providerPort = 0;
let paper: ReturnType<typeof certificate>;
let url = '';

const client = { client_id: 'commonweal', client_secret: 'a-secret-of-the-journey' };

test.beforeAll(async () => {
  const folder = join(addresses.folder, 'council-sign-in');
  rmSync(folder, { recursive: true, force: true });
  paper = certificate(`${folder}-provider`);
  const port = await freePort();
  providerPort = await freePort();
  url = `http://localhost:${port}`;
  engine = new EngineProcess('the product of a council with a sign-in of its own', {
    DATA_DIR: folder,
    PORT: String(port),
    PUBLIC_URL: url,
    HEARD: addresses.heard,
    DEMO: 'false',
    LOCAL_PASSWORDS: 'false',
    NODE_EXTRA_CA_CERTS: paper.file,
    OIDC_ISSUER: `https://localhost:${providerPort}`,
    OIDC_CLIENT_ID: client.client_id,
    OIDC_CLIENT_SECRET: client.client_secret,
    OIDC_NAME: 'your Coventry account',
    OIDC_ROLES: 'Buyers=lead,Commonweal.Admin=admin',
    OIDC_UNKNOWN: 'create',
  });
  await engine.start();
});
test.afterAll(async () => {
  await engine.stop();
  await provider?.close();
});

test('people of a council sign in with its own accounts, with the roles that it gives them, and sign out there', async ({
  browser,
}) => {
  const nora = await (await browser.newContext(here())).newPage();
  await test.step('while the sign-in of the council is away, the page says so', async () => {
    await nora.goto('/procurements/create');
    await expect(nora.getByLabel('Password')).toHaveCount(0);
    await button(nora).click();
    await told(nora, 'cannot be reached at the moment');
  });
  provider = await AProvider.onPort(providerPort, paper, { ...client, address: url });
  provider.account('nora', { email: 'nora@coventry.example', name: 'Nora Okafor', roles: ['Buyers'] });
  provider.account('cook', { email: 'cook@coventry.example', name: 'Col Cook', roles: ['Kitchen'] });
  provider.account('ada', { email: 'ada@coventry.example', name: 'Ada Obi', roles: ['Commonweal.Admin'] });
  await test.step('a buyer comes to where she wanted to go, as a procurement lead', async () => {
    await nora.goto('/procurements/create');
    await goesOn(nora, 'nora');
    await nora.waitForURL('**/procurements/create');
    await expect(place(nora, 'Procurements')).toBeVisible();
    await expect(place(nora, 'People')).toHaveCount(0);
  });
  await test.step('she signs out, at the council too: the next one is asked who they are', async () => {
    await signsOut(nora);
    await goesOn(nora, 'cook');
  });
  await test.step('whose roles mean nothing here is told so', () => told(nora, 'has no role here'));
  await test.step('an administrator finds the buyer among the people, and not the cook', async () => {
    const ada = await (await browser.newContext(here())).newPage();
    await ada.goto('/people');
    await goesOn(ada, 'ada');
    const row = ada.getByRole('row', { name: /Nora Okafor/ });
    await expect(row).toContainText('Procurement lead');
    await expect(row).toContainText('May sign in');
    await expect(ada.getByRole('row', { name: /Col Cook/ })).toHaveCount(0);
  });
});

const here = () => ({ baseURL: url, ignoreHTTPSErrors: true });
const button = (page: Page) => page.getByRole('link', { name: 'Sign in with your Coventry account' });
const place = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true });

/** By the button to the provider, and through its form. */
async function goesOn(page: Page, account: string): Promise<void> {
  await button(page).click();
  await page.getByLabel('Account').fill(account);
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function told(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('alert')).toContainText(words);
  await expect(page).toHaveURL(/\/sign-in\?problem=/);
  expect(await faultsHere(page, words)).toEqual([]);
}

/** While the first screen still asks: its question is refused when the console is already being left. */
async function signsOut(page: Page): Promise<void> {
  let leave = () => {};
  const left = new Promise<void>((resolve) => (leave = resolve));
  const refused = page.waitForResponse((answer) => answer.status() === 401);
  await page.route('**/api/my-work*', async (route) => {
    await left;
    await route.continue();
  });
  await page.route('**/api/session/provider/end', async (route) => {
    leave();
    await refused;
    await route.continue();
  });
  await page.goto('/');
  await page.getByRole('button', { name: /Nora Okafor/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
  await page.waitForURL('**/sign-in*');
}
