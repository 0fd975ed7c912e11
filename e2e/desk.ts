import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import type { QuestionView } from '@commonweal/wire';
import { addresses } from './addresses.js';
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
): Promise<void> {
  const title = (one: unknown) => titles[String(one)] ?? String(one);
  const group = within.getByRole('radiogroup', { name: label });
  if (type === 'yes-no' && (await group.count())) {
    await group.getByRole('radio', { name: value ? 'Yes' : 'No', exact: true }).check();
  } else if (type === 'choice' || type === 'yes-no') {
    await choose(within, label, type === 'choice' ? title(value) : value ? 'Yes' : 'No');
  } else if (type === 'choices') {
    for (const one of value as string[])
      await within.getByRole('checkbox', { name: title(one), exact: true }).check();
  } else {
    const typed = type === 'money' ? String(Number(value) / 100) : String(value);
    await within.getByLabel(label).first().fill(typed);
  }
}

/** Picks one of a list, whether it shows as radios or as a box that opens. */
async function choose(within: Page | Locator, label: string, title: string): Promise<void> {
  const group = within.getByRole('radiogroup', { name: label });
  if (await group.count()) return group.getByRole('radio', { name: title, exact: true }).check();
  const box = within.getByRole('combobox', { name: label });
  await box.click();
  await box.page().getByRole('option', { name: title, exact: true }).click();
}

export function titlesOf({ values }: Pick<QuestionView, 'values'>): Record<string, string> {
  return Object.fromEntries((values ?? []).map(({ value, title }) => [value, title]));
}

/** Presses a button that opens a dialog, fills what it asks, and confirms it by the same words. */
export async function confirmed(
  page: Page,
  button: string,
  words: Record<string, string> = {},
): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(words)) await dialog.getByLabel(label).fill(text);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}
