import type { IncomingMessage } from 'node:http';
import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config.js';
import { newId } from '../new-id.js';
import { Metrics } from '../operations/metrics.js';
import { logRequests } from './request-log.js';

/** The largest JSON body, in bytes. Files are uploaded as multipart with a limit of their own. */
const bodyLimit = 2 * 1024 * 1024;

/** Fastify as the engine and its specs use it. A proxy is believed about its client when its address is a private one. */
export function httpAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    genReqId: ({ headers }: IncomingMessage) => named(headers['x-request-id']) ?? newId(),
    bodyLimit,
    // Whoever reaches a process that is about to end is served still: nothing fails while it is replaced.
    return503OnClosing: false,
    trustProxy: ['loopback', 'linklocal', 'uniquelocal'],
    routerOptions: { maxParamLength: 500 },
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
}

/** Bodies are validated by their classes. Fastify's own compilers of JSON schemas would take a tenth of the start to load. */
function noSchemas(): never {
  throw new Error('A route has a JSON schema. Validate by a class instead.');
}

/** The console names its requests, so that what somebody did can be followed through the logs to the jobs that came of it. */
function named(id: string | string[] | undefined): string | undefined {
  return typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined;
}

/** What every application has: the prefix, the log of requests, headers that answers carry. */
export function prepareHttp(app: NestFastifyApplication, config: Config): void {
  app.setGlobalPrefix('api');
  const fastify = app.getHttpAdapter().getInstance();
  logRequests(fastify, app.get(Metrics));
  fastify.addHook('onSend', async (request, reply) => {
    void reply.header('X-Content-Type-Options', 'nosniff');
    void reply.header('Referrer-Policy', 'same-origin');
    if (config.isSecure) void reply.header('Strict-Transport-Security', 'max-age=31536000');
    if (request.url.startsWith('/api') && !reply.hasHeader('Cache-Control'))
      void reply.header('Cache-Control', 'no-store');
  });
}

/** Milliseconds within which whoever has just connected says what they want. */
const grace = 250;

/**
 * Takes no further connection. Closing an HTTP server also ends those that have said nothing yet; here they may, so that nobody
 * fails while a process is replaced by another.
 */
export async function acceptNoMore(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  if (!server.listening) return;
  // After the event loop has taken those who waited.
  await new Promise((done) => setImmediate(done));
  Server.prototype.close.call(server);
  await pause(grace);
}
