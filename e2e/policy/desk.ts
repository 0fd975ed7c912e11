import { expect, type Page } from '@playwright/test';
import type { At } from '../hands.js';

/** What nobody but a programmer should have to read. */
export async function noJson(page: Page): Promise<void> {
  await expect(page.getByRole('main')).not.toContainText(/[{[]\s*"|"\s*:|undefined|\[object/);
}

export async function saved({ page, hands }: At): Promise<void> {
  await noJson(page);
  await hands.press(page.getByRole('button', { name: 'Save into the change' }));
  await page.getByRole('heading', { name: /\d+ edits?$/ }).waitFor();
}

/** Presses a button, and its like in the dialog that it opens. */
async function confirm({ page, hands }: At, button: string, reason?: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: button, exact: true }));
  const dialog = page.getByRole('dialog');
  if (reason) await hands.fill(dialog.getByLabel('Reason'), reason);
  await hands.press(
    dialog.getByRole('button', { name: /^(Ask for review|Approve|Publish|Prepare the change)$/ }),
  );
  await dialog.waitFor({ state: 'hidden' });
}

/** A second person reads the change, approves it and publishes it. @returns the number of the release */
export async function published(editor: At, approver: At): Promise<number> {
  await confirm(editor, 'Ask for review');
  const change = (await editor.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await approver.page.goto('/');
  const waiting = approver.page.getByRole('listitem').filter({ hasText: change });
  await approver.hands.press(waiting.getByRole('link', { name: 'Review the change' }));
  await expect(approver.page.getByText('Nothing stands against publishing.')).toBeVisible();
  await noJson(approver.page);
  await confirm(approver, 'Approve');
  await confirm(approver, 'Publish');
  const link = approver.page.getByRole('link', { name: /Published as release \d+/ });
  return Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
}
