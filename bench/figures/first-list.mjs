import { aBrowser, signedInContext } from '../browser.mjs';
import { median, withCouncil } from '../council.mjs';
import { aProduct } from '../product.mjs';

const rounds = 5;
const floor = 'an answer with nothing in it';

/** From the address to a first row of the list of procurements that can be clicked, in Chromium with an empty cache. */
export const firstList = () => withCouncil(measured);

async function measured(data) {
  const product = await aProduct(data);
  const browser = await aBrowser();
  try {
    const [times, empty] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const context = await signedInContext(browser, product.address);
      const page = await context.newPage();
      empty.push(await timed(() => page.goto(`${product.address}/api/health`)));
      times.push(
        await timed(async () => {
          await page.goto(`${product.address}/procurements`);
          await page.locator('table tbody tr a').first().click({ trial: true });
        }),
      );
      await context.close();
    }
    return {
      what: `median of ${rounds} first visits, nothing cached, unthrottled`,
      unit: 'ms a visit',
      cases: [
        {
          name: 'the list can be used',
          ours: median(times),
          peers: { [floor]: median(empty) },
          within: 1_500,
        },
      ],
    };
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
