import type { Locator, Page } from '@playwright/test';

/** How somebody works at a page: with the mouse, or with the keyboard alone. */
export interface Hands {
  press(button: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
  /** One of a list that opens. */
  choose(box: Locator, option: string): Promise<void>;
  /** One of many, found by typing. */
  find(box: Locator, option: string): Promise<void>;
  /** What a button offers. */
  order(button: Locator, item: string): Promise<void>;
}

export const mouse = (page: Page): Hands => ({
  press: (button) => button.click(),
  fill: (field, text) => field.fill(text),
  async choose(box, option) {
    await box.click();
    await page.getByRole('option', { name: option, exact: true }).click();
  },
  async find(box, option) {
    await box.fill(option);
    await page.getByRole('option', { name: option, exact: true }).click();
  },
  async order(button, item) {
    await button.click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  },
});

/** More steps than any page here has. */
const far = 250;

const isFocused = (element: { matches(selector: string): boolean }) => element.matches(':focus');

export const keyboard = (page: Page): Hands => {
  const { keyboard: keys } = page;

  /** Presses a key until the keyboard is there. The page is asked by the element itself: to look it up anew takes long. */
  async function until(target: Locator, key: string): Promise<void> {
    const element = await target.elementHandle();
    for (let step = 0; step < far; step++) {
      if (await element.evaluate(isFocused)) return;
      await keys.press(key);
    }
    throw new Error(`The keyboard does not reach ${target.toString()}.`);
  }

  /** Goes there as everybody does who has no mouse: from one thing to the next. */
  const reach = (target: Locator) => until(target, 'Tab');

  /** In a list that is open, from one entry to the next. */
  async function down(target: Locator): Promise<void> {
    await until(target, 'ArrowDown');
    await keys.press('Enter');
  }

  return {
    async press(button) {
      await reach(button);
      await keys.press((await button.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter');
    },
    async fill(field, text) {
      await reach(field);
      await keys.press('ControlOrMeta+a');
      // A date is typed part by part, as it stands in the field.
      if ((await field.getAttribute('type')) === 'date') await field.fill(text);
      else await keys.type(text);
    },
    async choose(box, option) {
      await reach(box);
      await keys.press('Enter');
      await down(page.getByRole('option', { name: option, exact: true }));
    },
    async find(box, option) {
      await reach(box);
      await keys.type(option);
      await page.getByRole('option', { name: option, exact: true }).waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
    },
    async order(button, item) {
      await reach(button);
      await keys.press('Enter');
      await down(page.getByRole('menuitem', { name: item, exact: true }));
    },
  };
};
