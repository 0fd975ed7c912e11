import { expect, test, type Page } from '@playwright/test';
import { deskOf } from './desk.js';

/** Bytes that come over the wire, compressed, until the page at the path is quiet; nothing is kept from before. */
async function bytesOf(page: Page, path: string): Promise<number> {
  const wire = await page.context().newCDPSession(page);
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await wire.send('Network.enable');
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await wire.detach();
  return bytes;
}

test('signing in, and a supplier’s first page, load at most 120 kB', async ({ page }) => {
  for (const path of ['/sign-in', '/supplier']) {
    const bytes = await bytesOf(page, path);
    console.log(`${path}: ${Math.round(bytes / 1000)} kB`);
    expect(bytes).toBeLessThan(120_000);
  }
});

test('a list loads at most 300 kB', async ({ browser }) => {
  const page = await deskOf('lead', browser);
  const bytes = await bytesOf(page, '/procurements');
  console.log(`/procurements: ${Math.round(bytes / 1000)} kB`);
  expect(bytes).toBeLessThan(300_000);
});
