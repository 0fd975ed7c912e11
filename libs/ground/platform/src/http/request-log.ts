import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { inRequest } from '../logging/log.js';
import type { Metrics } from '../operations/metrics.js';

/** One line a request: what, how it went, how long. Neither queries nor bodies, for they may hold names or tokens. */
export function logRequests(fastify: FastifyInstance, metrics: Metrics): void {
  const logger = new Logger('Http');
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    inRequest(request.id, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const path = request.routeOptions.url ?? 'unknown';
    const line = {
      ...{ requestId: request.id, method, path },
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    metrics.requested(method, path, reply.statusCode, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) logger.error(line);
    else if (request.url.startsWith('/api') && !request.url.startsWith('/api/health')) logger.log(line);
    else logger.debug(line);
    done();
  });
}
