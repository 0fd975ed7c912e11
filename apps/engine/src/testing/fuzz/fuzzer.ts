import { type FuzzedRequest, SomeId } from './requests.js';

/** What a request did that none may do. */
export interface Fault {
  /** Counted from 0. */
  nth: number;
  request: string;
  what: string;
}

interface Scene {
  address: string;
  /** Cookies of the people who ask; undefined for somebody who has not signed in. */
  people: (string | undefined)[];
  /** Signs somebody in again whose session a request has ended. */
  renewed(who: number): Promise<string | undefined>;
  /** All that commands write, so that a refusal that wrote shows. */
  written(): Promise<string>;
}

const patience = 30_000;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const mostIds = 3_000;
const inside = /node_modules|\bat \S+ \(|\.[jt]s:\d+:\d+|QueryFailedError|SELECT .* FROM/;

/** Sends hostile requests one after another, and says which of them were not answered as they should be. */
export class Fuzzer {
  /** Ids seen so far by the collection whose answers named them, and by nothing for all. */
  private readonly ids = new Map<string, string[]>();
  readonly answered = new Map<number, number>();

  constructor(private readonly scene: Scene) {}

  async send(requests: FuzzedRequest[]): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const [nth, request] of requests.entries()) {
      const before = await this.scene.written();
      const { status, text, words } = await this.ask(request);
      this.answered.set(status, (this.answered.get(status) ?? 0) + 1);
      this.remember(request.operation.path, text);
      const what =
        faultOf(status, text) ?? ((await this.wroteThough(status, before)) ? 'was refused, and wrote' : null);
      if (what) faults.push({ nth, request: words, what: `${status}: ${what}` });
      if (status === 401) await this.renew(request.who);
    }
    return faults;
  }

  private async wroteThough(status: number, before: string): Promise<boolean> {
    return status >= 400 && (await this.scene.written()) !== before;
  }

  private async renew(who: number): Promise<void> {
    const index = who % this.scene.people.length;
    if (this.scene.people[index]) this.scene.people[index] = await this.scene.renewed(index);
  }

  private async ask(request: FuzzedRequest): Promise<{ status: number; text: string; words: string }> {
    const { operation, ifMatch } = request;
    const url = this.urlOf(request);
    const body = this.bodyOf(request);
    const cookie = this.scene.people[request.who % this.scene.people.length];
    const words = `${operation.method} ${url.slice(0, 300)} ${typeof body === 'string' ? body.slice(0, 400) : ''}`;
    const headers = {
      'x-requested-with': 'spec',
      ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
      ...(cookie ? { cookie } : {}),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
    };
    try {
      const answer = await fetch(`${this.scene.address}${url}`, {
        ...{ method: operation.method, headers, redirect: 'manual', signal: AbortSignal.timeout(patience) },
        ...(body === undefined || operation.method === 'GET' ? {} : { body }),
      });
      return { status: answer.status, text: await answer.text(), words };
    } catch (error) {
      return { status: 599, text: String(error), words };
    }
  }

  private urlOf({ operation, parameters }: FuzzedRequest): string {
    let path = operation.path;
    const search = new URLSearchParams();
    for (const { parameter, value } of parameters) {
      if (value === undefined) continue;
      const text = Buffer.from(asText(this.settled(value, collectionOf(operation.path)))).toString();
      if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(text));
      else search.append(parameter.name, text.slice(0, 4_000));
    }
    return `${path.replace(/\{\w+\}/g, 'x')}${search.size ? `?${search.toString()}` : ''}`;
  }

  private bodyOf({ operation, body, raw }: FuzzedRequest): string | FormData | undefined {
    if (operation.isUpload) {
      const form = new FormData();
      form.append('file', new Blob([asText(raw ?? 'odd')]), '../odd\0name.xlsx');
      return form;
    }
    return raw ?? (body === undefined ? undefined : JSON.stringify(this.settled(body)));
  }

  /** With ids of what is there in the place of those that stand for one. */
  private settled(value: unknown, collection = ''): unknown {
    if (value instanceof SomeId) {
      const ids = this.ids.get(collection) ?? this.ids.get('') ?? [];
      return ids[value.nth % Math.max(1, ids.length)] ?? 'none-yet';
    }
    if (Array.isArray(value)) return value.map((one) => this.settled(one));
    if (typeof value !== 'object' || value === null || Object.getOwnPropertyDescriptor(value, '__proto__'))
      return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.settled(one)]));
  }

  private remember(path: string, text: string): void {
    for (const [id] of text.slice(0, 100_000).matchAll(uuid))
      for (const collection of [collectionOf(path), '']) {
        const ids = this.ids.get(collection) ?? [];
        if (!ids.includes(id) && ids.length < mostIds) this.ids.set(collection, [...ids, id]);
      }
  }
}

/** `contracts` of `/api/contracts/{id}/changes`. */
const collectionOf = (path: string) => path.split('/')[2] ?? '';
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function faultOf(status: number, text: string): string | null {
  if (status >= 500) return text.slice(0, 300);
  // 431 is Node's own: the address was too long to be read.
  if (status >= 400 && status !== 431 && !text.includes('"code"'))
    return `no problem+json: ${text.slice(0, 200)}`;
  if (status >= 400 && inside.test(text)) return `tells what is inside: ${text.slice(0, 300)}`;
  return null;
}
