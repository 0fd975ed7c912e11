import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { PeopleCommands, Person, Sessions, Passwords } from '@commonweal/identity';
import { Transaction, type Clock, type MemoryQueue } from '@commonweal/platform';
import { demonstrationPassword, players } from './people.js';

export interface Council {
  app: NestFastifyApplication;
  clock: PlayedClock;
  queue: MemoryQueue;
}

/** A clock that the story moves. */
export interface PlayedClock extends Clock {
  set(moment: Date): void;
}

interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  url: string;
  body?: object;
  version?: number;
  form?: { name: string; content: string };
}

/** Does to the API what the people of the story do, as them. */
export class Cast {
  private readonly ids = new Map<string, string>();
  private readonly sessions = new Map<string, { token: string; since: number }>();

  constructor(private readonly council: Council) {}

  /** Makes the people of the council. */
  async arrive(): Promise<void> {
    const { app } = this.council;
    const [commands, passwords] = [
      app.get(PeopleCommands, { strict: false }),
      app.get(Passwords, { strict: false }),
    ];
    for (const { key, directorates = [], ...player } of players) {
      await app.get(Transaction).run(async (tx) => {
        const person = await commands.create(
          tx,
          { ...player, directorates, categories: [], active: true },
          null,
        );
        await passwords.set(tx, person, demonstrationPassword);
        this.ids.set(key, person.id);
      });
    }
  }

  idOf(key: string): string {
    const id = this.ids.get(key);
    if (!id) throw new Error(`Nobody plays ${key}.`);
    return id;
  }

  /** Somebody who was added through the API, by e-mail. */
  async know(key: string, email: string): Promise<void> {
    const person = await this.council.app.get(DataSource).manager.findOneByOrFail(Person, { email });
    this.ids.set(key, person.id);
  }

  get<T>(who: string, url: string): Promise<T> {
    return this.ask(who, { method: 'GET', url });
  }

  post<T = { id: string; version: number }>(
    who: string,
    url: string,
    body: object = {},
    version?: number,
  ): Promise<T> {
    return this.ask(who, { method: 'POST', url, body, version });
  }

  put<T = { version: number }>(who: string, url: string, body: object, version?: number): Promise<T> {
    return this.ask(who, { method: 'PUT', url, body, version });
  }

  patch<T = { version: number }>(who: string, url: string, body: object, version: number): Promise<T> {
    return this.ask(who, { method: 'PATCH', url, body, version });
  }

  attach(who: string, url: string, name: string, content: string): Promise<unknown> {
    return this.ask(who, { method: 'POST', url, form: { name, content } });
  }

  private async ask<T>(who: string, { method, url, body, version, form }: Asked): Promise<T> {
    const boundary = 'commonweal-demonstration';
    const reply = await this.council.app.inject({
      method,
      url: `/api${url}`,
      headers: {
        cookie: `commonweal_session=${await this.sessionOf(who)}`,
        'x-requested-with': 'demonstration',
        ...(form ? { 'content-type': `multipart/form-data; boundary=${boundary}` } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(form ? { payload: multipart(boundary, form) } : body ? { payload: body } : {}),
    });
    if (reply.statusCode >= 400)
      throw new Error(`${who} ${method} ${url}: ${reply.statusCode} ${reply.body}`);
    return (reply.body ? reply.json() : undefined) as T;
  }

  private async sessionOf(who: string): Promise<string> {
    const now = this.council.clock.now().getTime();
    const known = this.sessions.get(who);
    if (known && now - known.since < 300_000) return known.token;
    const { app } = this.council;
    const token = await app
      .get(Transaction)
      .run((tx) =>
        app
          .get(Sessions, { strict: false })
          .begin(tx, { personId: this.idOf(who), way: 'password', browser: 'The demonstration' }),
      );
    this.sessions.set(who, { token, since: now });
    return token;
  }
}

function multipart(boundary: string, { name, content }: { name: string; content: string }): string {
  return [
    `--${boundary}`,
    'Content-Disposition: form-data; name="personalData"',
    '',
    'no',
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name}"`,
    'Content-Type: text/csv',
    '',
    content,
    `--${boundary}--`,
    '',
  ].join('\r\n');
}
