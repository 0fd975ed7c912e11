import type { Locator, Page } from '@playwright/test';

/** How somebody works at a page: with the mouse, or with the keyboard alone. */
export interface Hands {
  /** A button, a link, a radio or a box that is ticked. */
  press(button: Locator): Promise<void>;
  /** A day is given as `YYYY-MM-DD`. */
  fill(field: Locator, text: string): Promise<void>;
  /** One of a list that opens. */
  choose(box: Locator, option: string): Promise<void>;
  /** One of many, found by typing. */
  find(box: Locator, option: string): Promise<void>;
  /** What a button offers. */
  order(button: Locator, item: string): Promise<void>;
}

/** One person's page and how they work at it. */
export interface At {
  page: Page;
  hands: Hands;
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

/** What is read of an element in the browser. */
interface Element {
  name: string;
  type: string;
  tagName: string;
  checked: boolean;
  matches(selector: string): boolean;
  ownerDocument: { activeElement: Element | null };
}

const isFocused = (element: Element) => element.matches(':focus');

/** All radios of a group are one stop; the arrows lead from one to the next. */
const isInFocusedGroup = (element: Element) => {
  const at = element.ownerDocument.activeElement;
  return at?.type === 'radio' && at.name === element.name;
};

export const keyboard = (page: Page): Hands => {
  const { keyboard: keys } = page;

  /** Presses a key until the keyboard is there. The page is asked by the element itself: to look it up anew takes long. */
  async function until(target: Locator, key: string, isThere = isFocused): Promise<void> {
    const element = await target.elementHandle();
    for (let step = 0; step < far; step++) {
      if (await element.evaluate(isThere)) return;
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

  async function mark(radio: Locator): Promise<void> {
    await until(radio, 'Tab', isInFocusedGroup);
    await until(radio, 'ArrowDown');
    if (!(await radio.isChecked())) await keys.press('Space');
  }

  /** Part by part, as a field for a day is typed in: the day first, or the month where the browser is set so. */
  async function date(field: Locator, day: string): Promise<void> {
    const [year = '', month = '', ofMonth = ''] = day.split('-');
    for (const parts of [
      [ofMonth, month, year],
      [month, ofMonth, year],
    ]) {
      await keys.type(parts.join(''));
      if ((await field.inputValue()) === day) return;
      for (let back = 0; back < parts.length; back++) await keys.press('ArrowLeft');
    }
    throw new Error(`The keyboard does not bring ${day} into ${field.toString()}.`);
  }

  async function find(box: Locator, option: string): Promise<void> {
    await reach(box);
    await keys.type(option);
    await page.getByRole('option', { name: option, exact: true }).waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
  }

  return {
    async press(button) {
      const type = await button.getAttribute('type');
      if (type === 'radio') return mark(button);
      await reach(button);
      await keys.press(type === 'checkbox' ? 'Space' : 'Enter');
    },
    async fill(field, text) {
      await reach(field);
      if ((await field.getAttribute('type')) === 'date') return date(field, text);
      await keys.press('ControlOrMeta+a');
      await keys.type(text);
    },
    async choose(box, option) {
      if (await box.evaluate(({ tagName }: Element) => tagName === 'INPUT')) return find(box, option);
      await reach(box);
      await keys.press('Enter');
      await down(page.getByRole('option', { name: option, exact: true }));
    },
    find,
    async order(button, item) {
      await reach(button);
      await keys.press('Enter');
      await down(page.getByRole('menuitem', { name: item, exact: true }));
    },
  };
};
