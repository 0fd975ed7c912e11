import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { browserName } from './browser-name.js';
import { knownCookie, sessionCookie } from './cookie.js';

/** Whoever wants to come in. */
export interface Visitor {
  /** The address that the request came from. */
  from: string;
  /** What kind of browser it is. */
  browser: string;
  /** The token of the session that the browser had until now. */
  session: string | undefined;
  /** The mark of a browser in which somebody has signed in before. */
  known: string | undefined;
}

export function visitorOf(request: FastifyRequest): Visitor {
  return {
    from: request.ip,
    browser: browserName(request.headers['user-agent']),
    session: sessionCookie.of(request),
    known: knownCookie.of(request),
  };
}

/** `@Visitor() visitor: Visitor` */
export const Visitor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  visitorOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
