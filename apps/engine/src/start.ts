import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FirstRelease, Presets } from '@commonweal/documents';
import { Setup } from '@commonweal/identity';
import {
  acceptNoMore,
  type Config,
  type DatabaseAddress,
  httpAdapter,
  Jobs,
  Log,
  openDatabase,
  type PlatformOptions,
  prepareHttp,
} from '@commonweal/platform';
import { demonstrationPassword, players } from './demonstration/people.js';
import { AppModule } from './app.module.js';
import { compressAnswers } from './compress-answers.js';
import { serveConsole } from './console/console.js';
import { servePublicPage } from './console/public-page.js';
import { migrations } from './migrations/index.js';
import { openApi } from './openapi.js';
import { offeredPacks, readPacks } from './policy/packs.js';

export interface Engine {
  app: NestFastifyApplication;
  /** Where who owns the tables connects; requests and jobs may do less. */
  address: DatabaseAddress;
  /** Accepts nothing new, lets what runs end, and stops the embedded PostgreSQL last. */
  stop(): Promise<void>;
}

/** @throws DataFolderInUse, or whatever keeps a part from starting; nothing is left running then */
export async function startEngine(config: Config, played?: PlatformOptions['played']): Promise<Engine> {
  const database = await openDatabase(config);
  const ending = [() => database.stop()];
  const stop = async () => {
    for (const end of ending.splice(0)) await end();
  };
  try {
    const options = { config, address: database.address, migrations, played };
    const logger = new Log(config.logLevel);
    const module = AppModule.forRoot(options);
    const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), {
      logger,
      abortOnError: false,
    });
    ending.unshift(
      () => acceptNoMore(app),
      () => app.close(),
    );
    await serve(app, config);
    return { app, address: database.address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function serve(app: NestFastifyApplication, config: Config): Promise<void> {
  prepareHttp(app, config);
  await compressAnswers(app);
  servePublicPage(app);
  await serveConsole(app);
  const fastify = app.getHttpAdapter().getInstance();
  let document: string | undefined;
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json').send((document ??= JSON.stringify(openApi(app)))),
  );
  await app.init();
  const packs = () => readPacks(config.packFolders);
  await app.get(FirstRelease, { strict: false }).load(packs);
  app.get(Presets, { strict: false }).register(() => offeredPacks(packs()));
  await app.get(Jobs).work();
  if (config.roles.includes('api')) await app.listen(config.port, config.host);
}

/** What whoever started it should read. */
export async function greeting(app: NestFastifyApplication, config: Config): Promise<string> {
  const isAsked = config.roles.includes('api') && !config.showsDemonstration;
  const setup = isAsked ? await app.get(Setup, { strict: false }).link() : undefined;
  const lines = [`Commonweal is running at ${config.address}`];
  if (config.showsDemonstration) lines.push('', ...signIns());
  if (setup)
    lines.push('', 'Nobody can sign in yet. Open this link once to make the administrator:', `  ${setup}`);
  return `\n${lines.join('\n')}\n\n`;
}

function signIns(): string[] {
  const people = players.map(({ email, name, roles }) => `  ${email.padEnd(30)}${name}, ${roles.join(', ')}`);
  return [`Sign in to the demonstration with the password ${demonstrationPassword} as`, ...people];
}
