import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import type { QuestionView } from '@commonweal/wire';
import { addresses } from './addresses.js';
import { mouse, type At } from './hands.js';
import { emails, password, type Who } from './people.js';

/** A browser of one person, signed in by the form. */
export async function deskOf(who: Who, browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    baseURL: addresses.product,
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByLabel('E-mail').fill(emails[who]);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
  return page;
}

export interface Question {
  label: string;
  type: string;
  value: unknown;
  /** Titles of choices by value. */
  titles?: Record<string, string>;
}

/** Answers one question of a form by its label, as its type asks. Money is given in pence and typed in pounds. */
export async function answer(
  within: Page | Locator,
  { label, type, value, titles = {} }: Question,
  hands = mouse('page' in within ? within.page() : within),
): Promise<void> {
  const title = (one: unknown) => titles[String(one)] ?? String(one);
  if (type === 'choice' || type === 'yes-no') {
    const option = type === 'choice' ? title(value) : value ? 'Yes' : 'No';
    const group = within.getByRole('radiogroup', { name: label });
    const box = within.getByRole('combobox', { name: label });
    await group.or(box).first().waitFor();
    if (await group.count()) await hands.press(group.getByRole('radio', { name: option, exact: true }));
    else await hands.choose(box, option);
  } else if (type === 'choices') {
    for (const one of value as string[]) {
      const box = within.getByRole('checkbox', { name: title(one), exact: true });
      if (!(await box.isChecked())) await hands.press(box);
    }
  } else {
    const typed = type === 'money' ? String(Number(value) / 100) : String(value);
    await hands.fill(within.getByLabel(label).first(), typed);
  }
}

export function titlesOf({ values }: Pick<QuestionView, 'values'>): Record<string, string> {
  return Object.fromEntries((values ?? []).map(({ value, title }) => [value, title]));
}

/** Presses a button that opens a dialog, fills what it asks, and confirms it by the same words. */
export async function confirmed(
  at: Page | At,
  button: string,
  words: Record<string, string> = {},
): Promise<void> {
  const { page, hands } = 'hands' in at ? at : { page: at, hands: mouse(at) };
  await hands.press(page.getByRole('button', { name: button, exact: true }).first());
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(words)) await hands.fill(dialog.getByLabel(label), text);
  await hands.press(dialog.getByRole('button', { name: button, exact: true }));
  await dialog.waitFor({ state: 'hidden' });
}
