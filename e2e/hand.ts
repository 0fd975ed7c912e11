import type { Locator } from '@playwright/test';
import type { Hands } from './hands.js';

/** A hand that counts what it does. */
export class Hand {
  clicks = 0;
  fields = 0;

  constructor(private readonly hands: Hands) {}

  async click(at: Locator): Promise<void> {
    this.clicks++;
    await this.hands.press(at);
  }

  async fill(field: Locator, text: string): Promise<void> {
    this.fields++;
    await this.hands.fill(field, text);
  }
}
