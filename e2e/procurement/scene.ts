import type { Browser, Page } from '@playwright/test';
import type { Api } from '../api.js';
import { deskOf } from '../desk.js';
import type { Who } from '../people.js';
import type { Victim } from '../victim.js';
import type { RunningProcurement } from './running-procurement.js';

/** Where a step of the journey takes place: the lead's browser, and the procurement that it is about. */
export interface Scene {
  browser: Browser;
  product: Victim;
  lead: Page;
  api: Api;
  of: RunningProcurement;
}

/** A desk in the product of this journey. */
export const deskIn = ({ browser, product }: Pick<Scene, 'browser' | 'product'>, who: Who): Promise<Page> =>
  deskOf(who, browser, { baseURL: product.url });

export const dayInWords = (day: string) =>
  new Intl.DateTimeFormat('en-GB', {
    ...({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const),
  }).format(new Date(day));
