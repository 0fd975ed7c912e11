import { emails, password, type Who } from './people.js';

export interface Answer<T> {
  status: number;
  body: T;
}

/** The product's API as one person of the council uses it. */
export class Api {
  private constructor(
    private readonly base: string,
    private readonly cookie: string,
  ) {}

  static async as(who: Who, base: string): Promise<Api> {
    const reply = await fetch(`${base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'journey' },
      body: JSON.stringify({ email: emails[who], password }),
    });
    if (!reply.ok) throw new Error(`${who} cannot sign in: ${reply.status} ${await reply.text()}`);
    const [cookie = ''] = (reply.headers.getSetCookie()[0] ?? '').split(';');
    return new Api(base, cookie);
  }

  get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path).then(({ body }) => body);
  }

  async ask<T>(method: string, path: string, body?: object, version?: number): Promise<Answer<T>> {
    const reply = await fetch(`${this.base}/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'x-requested-with': 'journey',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await reply.text();
    return { status: reply.status, body: (text ? JSON.parse(text) : undefined) as T };
  }

  /** @throws Error with the problem when the answer is one */
  async do<T>(method: string, path: string, body?: object, version?: number): Promise<T> {
    const { status, body: answer } = await this.ask<T>(method, path, body, version);
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }
}
