import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { inRequest } from '../logging/log.js';

/** One line a request: what, how it went, how long. Neither queries nor bodies, for they may hold names or tokens. */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('Http');
  fastify.addHook('onRequest', (request, _reply, done) => inRequest(request.id, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = {
      requestId: request.id,
      method: request.method,
      path: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (reply.statusCode >= 500) logger.error(line);
    else if (request.url.startsWith('/api') && !request.url.startsWith('/api/health')) logger.log(line);
    else logger.debug(line);
    done();
  });
}
