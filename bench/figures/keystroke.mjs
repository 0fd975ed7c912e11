import { aBrowser, signedInContext } from '../browser.mjs';
import { median, withCouncil } from '../council.mjs';
import { aProduct } from '../product.mjs';

/** Behind a 1: each makes a number of months of which nothing was asked before. */
const keys = [...'34567890'];

/** Milliseconds in which the page comes to rest. */
const betweenKeys = 2_000;
const rule = 'apprentices-on-long-construction';
const floor = 'an answer with nothing in it';

/** From a key in a number of a rule to the list of who gains and who loses, in Chromium: the pause, both answers and what is drawn. */
export const keystroke = () => withCouncil(measured);

async function measured(data) {
  const product = await aProduct(data);
  const browser = await aBrowser();
  try {
    const context = await signedInContext(browser, product.address, 'editor');
    const page = await context.newPage();
    const { id } = await aChange(page, product.address);
    await page.goto(`${product.address}/changes/${id}/edits/rule/${rule}`);
    const months = page.getByRole('spinbutton', { name: /^Value/ }).first();
    await months.fill('12');
    await months.press('End');
    const times = [];
    for (const key of keys) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(betweenKeys);
      await page.evaluate(watchTheNextKey);
      await page.keyboard.press(key);
      times.push(await page.evaluate(() => window.listChangedAfter));
    }
    const empty = await page.evaluate(async () => {
      const start = performance.now();
      await fetch('/api/health');
      return performance.now() - start;
    });
    return {
      what: `median of ${keys.length} keys; the slowest took ${Math.round(Math.max(...times))} ms`,
      unit: 'ms a key',
      cases: [
        {
          name: 'the list of who gains and loses has changed',
          ours: median(times),
          peers: { [floor]: empty },
          within: 200,
        },
      ],
    };
  } finally {
    await browser.close();
    await product.stop();
  }
}

async function aChange(page, address) {
  const answer = await page.request.post(`${address}/api/changes`, {
    data: { title: 'A rule that is typed' },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  return answer.json();
}

/** Runs in the page: `listChangedAfter` will be the milliseconds from the next key until the list says something else, and that is drawn. */
function watchTheNextKey() {
  const list = () =>
    [...document.querySelectorAll('section')].find(({ textContent }) =>
      textContent.startsWith('Who gains, who loses'),
    )?.textContent;
  window.listChangedAfter = new Promise((done, failed) => {
    const watch = () => {
      const [pressed, before] = [performance.now(), list()];
      const seen = new MutationObserver(() => {
        if (list() === before) return;
        seen.disconnect();
        requestAnimationFrame(() => done(performance.now() - pressed));
      });
      seen.observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    addEventListener('keydown', watch, { once: true, capture: true });
    setTimeout(() => failed(new Error(`The list still says: ${list()}`)), 10_000);
  });
}
