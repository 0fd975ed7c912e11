import { createInterface } from 'node:readline';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { KeptSecrets } from '@commonweal/platform/testing/secrets';
import { addresses } from './addresses.js';
import type { Mail } from './outside.js';

/** `wire-tap.mjs` logs it. */
const foundOut = 'a-secret-that-the-journeys-tell';

const lines = (name: string) => createInterface(createReadStream(join(addresses.heard, `${name}.jsonl`)));

/** Goes over the wire whichever journeys ran, so that it is seen each time that the wire is heard. */
async function knocked(): Promise<string> {
  const password = `nobody-has-this-one-${Date.now()}`;
  await fetch(`${addresses.product}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'journeys' },
    body: JSON.stringify({ email: 'nobody@council.example', password }),
  });
  return password;
}

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
 * the logs that the products wrote meanwhile, at their lowest level. That wire and log are heard is shown each time.
 */
export default async function noSecretInTheLog(): Promise<void> {
  if (!existsSync(addresses.heard)) return;
  const kept = new KeptSecrets();
  const password = await knocked();
  for (const body of await mailed()) kept.saw('/api/session', [], body);
  let isWireHeard = false;
  for await (const line of lines('wire')) {
    const [url, cookies, body] = JSON.parse(line) as [string, string[], unknown];
    kept.saw(url, cookies, body);
    isWireHeard ||= line.includes(password);
  }
  const told = new KeptSecrets();
  told.saw('/api/session', [], { password: foundOut });
  for await (const line of lines('log')) [kept, told].forEach(({ log }) => log.write(line));
  if (!isWireHeard) throw new Error('What went over the wire was not heard.');
  if (!tells(told)) throw new Error('The log was not heard.');
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
