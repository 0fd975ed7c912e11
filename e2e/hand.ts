import type { Locator } from '@playwright/test';

/** A hand that counts what it does. */
export class Hand {
  clicks = 0;
  fields = 0;

  async click(at: Locator): Promise<void> {
    this.clicks++;
    await at.click();
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.fields++;
    await field.fill(text);
  }
}
