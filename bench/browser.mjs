import { chromium } from '@playwright/test';
import { signedIn } from './product.mjs';

export const aBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });

/** A browser's empty cache with somebody of the demonstration signed in. */
export async function signedInContext(browser, address, name = 'lead') {
  const context = await browser.newContext();
  const cookies = (await signedIn(address, name)).split('; ').map((cookie) => cookie.split('='));
  await context.addCookies(
    cookies.map(([key, ...value]) => ({ name: key, value: value.join('='), url: address })),
  );
  return context;
}
