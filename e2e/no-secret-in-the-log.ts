import { createInterface } from 'node:readline';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeptSecrets } from '@commonweal/platform/testing/secrets';
import { addresses } from './addresses.js';
import type { Mail } from './outside.js';

/** `wire-tap.mjs` logs it. */
const foundOut = 'a-secret-that-the-journeys-tell';

const lines = (name: string) => createInterface(createReadStream(join(addresses.heard, `${name}.jsonl`)));

/** Tokens of links and codes in what was mailed: those that nobody used went over no wire. */
async function mailed(): Promise<object[]> {
  const mails = (await (await fetch(addresses.inbox)).json()) as Mail[];
  return mails.flatMap(({ subject, text }) => [
    ...[...text.matchAll(/#(?:link|token)=([\w.-]+)/g)].map(([, token]) => ({ token })),
    ...(/\bcode\b/i.test(subject) ? (text.match(/\b\d{6}\b/g) ?? []) : []).map((code) => ({ code })),
  ]);
}

/**
 * After all journeys: no password, cookie, code, token, key or secret that went over the wire, and no token of a link in a mail, stands in
 * the log that the products wrote meanwhile, at its lowest level. That it would be found is shown first, each time.
 */
export default async function noSecretInTheLog(): Promise<void> {
  if (!existsSync(addresses.heard)) return;
  const kept = new KeptSecrets();
  for await (const line of lines('wire')) {
    const [url, cookies, body] = JSON.parse(line) as [string, string[], unknown];
    kept.saw(url, cookies, body);
  }
  for (const body of await mailed()) kept.saw('/api/session', [], body);
  const told = new KeptSecrets();
  told.saw('/api/session', [], { password: foundOut });
  for await (const line of lines('log')) [kept, told].forEach(({ log }) => log.write(line));
  if (kept.size === 0 || !tells(told)) throw new Error('Neither secrets nor the log were heard.');
  kept.check();
  console.log(`None of ${kept.size} secrets stands in the log.`);
}

function tells(kept: KeptSecrets): boolean {
  try {
    kept.check();
    return false;
  } catch {
    return true;
  }
}
