import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Present as Known } from '../session/sessions.js';

export type Present = Known;

const present = new WeakMap<FastifyRequest, Known>();

export function rememberPresent(request: FastifyRequest, known: Known): void {
  present.set(request, known);
}

/** `@Present() present: Present` on a route that asks for somebody signed in: the session, and whose it is. */
export const Present = createParamDecorator((_: unknown, context: ExecutionContext): Known => {
  const known = present.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (!known) throw new Error('A public route has no session');
  return known;
});
