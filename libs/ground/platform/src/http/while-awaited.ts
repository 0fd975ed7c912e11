import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from './domain-error.js';

/** Aborted once nobody waits for the answer any more, for work that is long: `@WhileAwaited() awaited: AbortSignal`. */
export const WhileAwaited = createParamDecorator((_: unknown, context: ExecutionContext): AbortSignal => {
  const { raw } = context.switchToHttp().getResponse<FastifyReply>();
  const waiting = new AbortController();
  // Of the answer: the request is closed as soon as its body was read.
  raw.once('close', () => waiting.abort());
  if (raw.destroyed) waiting.abort();
  return waiting.signal;
});

/** Between two parts of long work. @throws DomainError when nobody waits for the answer any more */
export function refuseUnlessAwaited(awaited: AbortSignal | undefined): void {
  if (awaited?.aborted)
    throw new DomainError('conflict', 'given-up', 'Whoever asked does not wait for the answer any more.');
}
