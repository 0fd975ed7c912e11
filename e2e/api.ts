import { emails, password, type Who } from './people.js';

export interface Answer<T> {
  status: number;
  body: T;
}

/** The product's API as one person of the council uses it. */
export class Api {
  private cookie = '';

  private constructor(
    private readonly base: string,
    private readonly who: Who,
  ) {}

  static async as(who: Who, base: string): Promise<Api> {
    const api = new Api(base, who);
    await api.signIn();
    return api;
  }

  private async signIn(): Promise<void> {
    const { base, who } = this;
    const reply = await fetch(`${base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'journey' },
      body: JSON.stringify({ email: emails[who], password }),
    });
    if (!reply.ok) throw new Error(`${who} cannot sign in: ${reply.status} ${await reply.text()}`);
    this.cookie = reply.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  get<T>(path: string): Promise<T> {
    return this.ask<T>('GET', path).then(({ body }) => body);
  }

  /** Signs in again where the clock was moved past the end of the session. */
  async ask<T>(method: string, path: string, body?: object, version?: number): Promise<Answer<T>> {
    const answer = await this.once<T>(method, path, body, version);
    if (answer.status !== 401) return answer;
    await this.signIn();
    return this.once<T>(method, path, body, version);
  }

  private async once<T>(method: string, path: string, body?: object, version?: number): Promise<Answer<T>> {
    const isForm = body instanceof FormData;
    const reply = await fetch(`${this.base}/api${path}`, {
      method,
      headers: {
        cookie: this.cookie,
        'x-requested-with': 'journey',
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
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
