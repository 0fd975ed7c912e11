// Photographs every screen of the demonstration into docs/photographs: `npm run photographs [-- name …]`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root, run } from './child.mjs';
import { signIn } from './photographs/people.mjs';
import { prepare } from './photographs/prepare.mjs';
import { screens } from './photographs/screens.mjs';
import { build, startProduct } from './product.mjs';
import { chromium as chromiumPath, provide } from './test/tools.mjs';

const widths = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } };
const longest = 2400;
const folder = join(root, 'docs/photographs');
const wanted = process.argv.slice(2);
const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

const missing = await provide(['chromium', 'fonts', 'pngquant']);
if (missing) throw new Error(`Something is missing. Install it:\n  ${missing}`);
if (await build()) process.exit(1);
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), 'commonweal-photographs-'));
const product = await startProduct({ DATA_DIR: join(data, 'demonstration'), DEMO: 'true' });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
const faults = [];
const newContext = (viewport) =>
  browser.newContext({
    baseURL: product.url,
    viewport,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  });

try {
  await prepare(newContext);
  for (const [width, viewport] of Object.entries(widths)) {
    for (const [person, shown] of byPerson(chosen))
      await session(person, shown, { width, viewport }).catch((error) =>
        faults.push(`${person}: ${error.message}`),
      );
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
  const context = await newContext(viewport);
  if (person) await signIn(context, person, newContext);
  const page = await context.newPage();
  for (const screen of shown)
    await photograph(page, screen, width).catch((error) =>
      faults.push(`${screen.name}-${width}: ${error.message}`),
    );
  await context.close();
}

async function photograph(page, screen, width) {
  await page.goto(await addressOf(page, screen));
  await page.waitForLoadState('networkidle');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  if (await page.getByText(/could not be shown|Your roles do not lead here/).count())
    throw new Error('the page says that it could not be shown');
  const path = join(folder, `${screen.name}-${width}.png`);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width: page.viewportSize().width, height: Math.min(height, longest) };
  await page.screenshot({ path, clip, fullPage: true, scale: 'css' });
  await run('pngquant', ['--force', '--strip', '--skip-if-larger', '--output', path, path]);
  console.log(path);
}

async function addressOf(page, { path, of, by = 'id' }) {
  if (!of) return path;
  const [first] = await (await page.request.get(of)).json();
  if (!first) throw new Error(`${of} is empty`);
  return path.replace(':id', first[by]);
}
