import type { DestinationStream } from 'pino';

/** Where secrets are given out and handed in. */
const doors =
  /^\/api\/(session|sessions|setup|second-factor|service-accounts|webhooks|supplier-codes|people\/[^/]+\/invitation)\b/;
const told = new Set(['password', 'token', 'code', 'secret', 'key', 'link', 'codes', 'recoveryCodes']);

/** The log of an application under test, and every secret that went over the wire meanwhile: none may stand in it. */
export class KeptSecrets {
  private readonly lines: string[] = [];
  private readonly secrets = new Set<string>();
  readonly log: DestinationStream = { write: (line: string) => void this.lines.push(line) };

  /** A request or an answer: its cookies, and what its address and body say at the doors. */
  saw(url: string, cookies: string[], body: unknown): void {
    for (const cookie of cookies) this.add(/^[^=;]+=([^;]*)/.exec(cookie)?.[1]);
    if (!doors.test(url)) return;
    this.search(Object.fromEntries(new URL(url, 'http://here').searchParams));
    this.search(body);
  }

  /** How many secrets it has seen. */
  get size(): number {
    return this.secrets.size;
  }

  /** @throws Error with the line that tells one */
  check(): void {
    for (const secret of this.secrets) {
      const alone = new RegExp(`(?<![\\w-])${secret.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w-])`);
      const line = this.lines.find((each) => each.includes(secret) && alone.test(each));
      if (line) throw new Error(`The log tells a secret: ${line}`);
    }
  }

  private search(body: unknown): void {
    if (typeof body !== 'object' || body === null) return;
    for (const [name, value] of Object.entries(body)) {
      const values: unknown[] = Array.isArray(value) ? value : [value];
      if (told.has(name)) values.forEach((each) => this.add(each, name));
      else values.forEach((each) => this.search(each));
    }
  }

  private add(value: unknown, name = ''): void {
    if (typeof value !== 'string') return;
    const secret = value.replace(/^https?:.*[/=#]/, '');
    // The code of a problem is a word, and so is the key of a pack; those that let somebody in have figures in them, or are long.
    const isWord = (name === 'code' && !/\d/.test(secret)) || (name === 'key' && secret.length < 20);
    if (secret.length >= 6 && !isWord) this.secrets.add(secret);
  }
}
