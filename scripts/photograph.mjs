// Photographs every screen of the demonstration into docs/photographs: `npm run photographs [-- name …]`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './child.mjs';
import { people, screens } from './photographs/screens.mjs';
import { build, startProduct } from './product.mjs';
import { chromium as chromiumPath, provide } from './test/tools.mjs';

const widths = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };
const folder = join(root, 'docs/photographs');
const wanted = process.argv.slice(2);
const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const missing = await provide(['chromium', 'fonts']);
if (missing) throw new Error(`Something is missing. Install it:\n  ${missing}`);
if (await build()) process.exit(1);
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'commonweal-photographs-'));
const product = await startProduct({ DATA_DIR: data, DEMO: 'true' });
const browser = await chromium.launch({ executablePath: chromiumPath() });
const faults = [];
try {
  for (const [width, viewport] of Object.entries(widths)) {
    for (const [person, shown] of byPerson(chosen)) await session(person, shown, { width, viewport });
  }
} finally {
  await browser.close();
  await product.stop();
  rmSync(data, { recursive: true, force: true });
}
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

function byPerson(list) {
  const names = [...new Set(list.map(({ as }) => as))];
  return names.map((name) => [name, list.filter(({ as }) => as === name)]);
}

/** One person at one screen width looks at all that is theirs. */
async function session(person, shown, { width, viewport }) {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });
  if (person) await signIn(context, people[person]);
  const page = await context.newPage();
  for (const screen of shown)
    await photograph(page, screen, width).catch((error) => faults.push(`${screen.name}: ${error}`));
  await context.close();
}

async function signIn(context, credentials) {
  const answer = await context.request.post('/api/session', {
    data: credentials,
    headers: { origin: product.url },
  });
  if (!answer.ok())
    throw new Error(`${credentials.email} cannot sign in: ${answer.status()} ${await answer.text()}`);
}

async function photograph(page, screen, width) {
  await page.goto(await addressOf(page, screen));
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.screenshot({ path: join(folder, `${screen.name}-${width}.png`), fullPage: true, scale: 'css' });
  console.log(`${screen.name}-${width}.png`);
}

async function addressOf(page, { path, of, by = 'id' }) {
  if (!of) return path;
  const [first] = await (await page.request.get(of)).json();
  if (!first) throw new Error(`${of} is empty`);
  return path.replace(':id', first[by]);
}
