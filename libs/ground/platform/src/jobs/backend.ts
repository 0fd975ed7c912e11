import { Logger } from '@nestjs/common';
import { createPostgresBackend, runMigrations } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { type DatabaseAddress, poolOptions } from '../database/database-server.js';
import type { Backend } from './bullmq-queue.js';

const schema = 'bullmq';
const logger = new Logger('Queue');

/** The one place that knows where the queue stands: on Redis where there is one, else on PostgreSQL. */
export function openBackend(address: DatabaseAddress, redisUrl?: string, prefix?: string): Promise<Backend> {
  return redisUrl ? onRedis(redisUrl, prefix) : onPostgres(address);
}

/** Who asks for a look is refused at once while Redis is away; a worker waits for its return. */
async function onRedis(url: string, prefix = 'commonweal'): Promise<Backend> {
  const asking = new Redis(url, { lazyConnect: true, enableOfflineQueue: false, maxRetriesPerRequest: 1 });
  const working = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null });
  for (const redis of [asking, working]) {
    redis.on('error', (error) => logger.error(error));
    await redis.connect();
  }
  return {
    factory: undefined,
    connection: asking as never,
    workerConnection: working as never,
    prefix,
    onReturn: (then) => void asking.on('ready', then),
    close: () => Promise.all([asking.quit().catch(() => asking.disconnect()), working.quit()]),
  };
}

/** The worker keeps one connection of the pool to listen on. */
async function onPostgres(address: DatabaseAddress): Promise<Backend> {
  const pool = new pg.Pool({
    ...poolOptions(address),
    options: `-c search_path=${schema}`,
    max: 8,
    keepAlive: true,
    application_name: 'commonweal queue',
  });
  let isClosing = false;
  pool.on('error', (error) => {
    if (!isClosing) logger.error(error);
  });
  const client = await pool.connect();
  try {
    await runMigrations(client, schema);
  } finally {
    client.release();
  }
  const close = () => {
    isClosing = true;
    return pool.end();
  };
  const connection = pool as never;
  return { factory: createPostgresBackend, connection, workerConnection: connection, close };
}
