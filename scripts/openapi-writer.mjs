import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { httpAdapter, openDatabase, prepareHttp, readConfig } from '@commonweal/platform';

const { AppModule } = await import('../apps/engine/src/app.module.ts');
const { migrations } = await import('../apps/engine/src/migrations/index.ts');
const { openApi } = await import('../apps/engine/src/openapi.ts');

const folder = mkdtempSync(join(tmpdir(), 'commonweal-openapi-'));
const config = readConfig({ DATA_DIR: folder, DEMO: 'false', LOG_LEVEL: 'error' });
const database = await openDatabase(config);
try {
  const module = AppModule.forRoot({ config, address: database.address, migrations });
  const app = await NestFactory.create(module, httpAdapter(), { logger: ['error'], abortOnError: false });
  prepareHttp(app, config);
  writeFileSync('apps/engine/openapi.json', `${JSON.stringify(openApi(app), null, 2)}\n`);
  await app.close();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
