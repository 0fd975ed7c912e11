import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { httpAdapter, prepareHttp } from '../http/http-application.js';
import { openBackend } from '../jobs/backend.js';
import type { Job } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';
import { workingRole } from '../database/working-role.js';
import { Queue } from '../jobs/queue.js';
import { Log } from '../logging/log.js';
import { PlatformModule } from '../platform.module.js';
import { MemoryQueue } from '../jobs/memory-queue.js';
import { DrainedBullmqQueue } from './drained-queues.js';
import { FixedClock } from './fixed-clock.js';
import { KeptSecrets } from './secrets/index.js';
import { type TestDatabase, testDatabase } from './test-database.js';

interface Parts {
  modules: (Type | DynamicModule)[];
  clock?: FixedClock;
  /** One that has something in it already; else a new one with the schema of today. */
  database?: TestDatabase;
  /** Fakes for the outside, each in the place of a provider. */
  providers?: {
    provide: Type | string | symbol | (abstract new (...args: never[]) => object);
    useValue: unknown;
  }[];
  /** Settings by the names of their variables. */
  settings?: Record<string, string>;
}

export interface RequestOptions {
  /** Who asks: what `signInAs` returned. */
  as?: { cookie: string };
  body?: object | string | Buffer | FormData;
  ifMatch?: number;
  headers?: Record<string, string>;
  /** Gives the request up. */
  signal?: AbortSignal;
}

export interface Answer<Body> {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Body;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';

/** The modules of a spec, running on a database of their own, asked through HTTP. */
export class TestApplication {
  private readonly secrets = new KeptSecrets();

  constructor(
    readonly nest: NestFastifyApplication,
    readonly clock: FixedClock,
    private readonly queue: MemoryQueue | DrainedBullmqQueue,
    readonly database: TestDatabase,
  ) {
    nest.useLogger(new Log('trace', this.secrets.log));
  }

  get<T>(token: (abstract new (...args: never[]) => T) | string | symbol): T {
    return this.nest.get<T>(token, { strict: false });
  }

  async request<Body = Record<string, unknown>>(
    method: Method,
    url: string,
    options: RequestOptions = {},
  ): Promise<Answer<Body>> {
    const reply = await fetch(`${await this.nest.getUrl()}${url}`, {
      method,
      redirect: 'manual',
      ...wired(options),
    });
    const text = await reply.text();
    const isJson = /application\/(problem\+)?json/.test(reply.headers.get('content-type') ?? '');
    const body = (isJson && text ? JSON.parse(text) : text) as Body;
    const headers = Object.fromEntries(reply.headers.entries());
    const cookies = reply.headers.getSetCookie();
    this.secrets.saw(url, options.as?.cookie.split('; ') ?? [], options.body);
    this.secrets.saw(url, cookies, body);
    return { status: reply.status, headers, cookies, body };
  }

  /** Runs all jobs that were asked for, and what they ask for, to their end. @throws what a job threw */
  drain(): Promise<void> {
    return this.queue.drain();
  }

  /** Runs one job as its schedule would, and all that follows from it. */
  async runJob(job: Type<Job>, id?: string): Promise<void> {
    await this.get(Jobs).lookNow(job, id);
    await this.drain();
  }

  /** @throws Error when a secret that went over the wire stands in the log */
  async close(): Promise<void> {
    await this.nest.close();
    await this.queue.close();
    await this.database.drop();
    this.secrets.check();
  }
}

export async function testApplication(parts: Parts): Promise<TestApplication> {
  const clock = parts.clock ?? new FixedClock();
  const config = readConfig({
    DEMO: 'false',
    LOG_LEVEL: 'fatal',
    PUBLIC_URL: 'http://commonweal.test',
    SECRET_KEY: 'c0de'.repeat(16),
    ...parts.settings,
  });
  const database = parts.database ?? (await testDatabase());
  const queue = await testQueue(database.name);
  const platform = PlatformModule.forRoot({ config, address: database.address, role: workingRole });
  let building = Test.createTestingModule({ imports: [platform, ...parts.modules] });
  const fakes = [
    { provide: Clock, useValue: clock },
    { provide: Queue, useValue: queue },
    ...(parts.providers ?? []),
  ];
  for (const { provide, useValue } of fakes) building = building.overrideProvider(provide).useValue(useValue);
  const module = await building.compile();
  const nest = module.createNestApplication<NestFastifyApplication>(httpAdapter(), {
    logger: new Log(config.logLevel),
  });
  const app = new TestApplication(nest, clock, queue, database);
  try {
    prepareHttp(nest, config);
    await nest.listen(0, '127.0.0.1');
    await nest.get(Jobs).work();
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

async function testQueue(name: string): Promise<MemoryQueue | DrainedBullmqQueue> {
  const { database, redisUrl } = globalThis.commonweal;
  return redisUrl ? new DrainedBullmqQueue(await openBackend(database, redisUrl, name)) : new MemoryQueue();
}

/** Objects are sent as JSON, everything else as it is. */
function wired({ as, body, ifMatch, headers, signal }: RequestOptions): RequestInit {
  const isJson = typeof body === 'object' && !Buffer.isBuffer(body) && !(body instanceof FormData);
  return {
    headers: {
      'x-requested-with': 'spec',
      ...(isJson ? { 'content-type': 'application/json' } : {}),
      ...(as ? { cookie: as.cookie } : {}),
      ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
      ...headers,
    },
    ...(signal ? { signal } : {}),
    ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as RequestInit['body']) }),
  };
}
