import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { openDatabase, readConfig } from '@commonweal/platform';
import { AppModule } from './app.module.js';
import { migrations } from './migrations/index.js';

/** Does some work with the product's own services, without serving and without jobs; the settings are the product's. */
export async function besideIt<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = Object.assign(readConfig(), { roles: [], logLevel: 'error' });
  const database = await openDatabase(config);
  const module = AppModule.forRoot({ config, address: database.address, migrations });
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
    await database.stop();
  }
}
