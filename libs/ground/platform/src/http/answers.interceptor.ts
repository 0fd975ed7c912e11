import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { Page } from './list.js';

/** Sends a page as an array with its total, and the version of one row as its ETag. */
@Injectable()
export class AnswersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer: unknown) => send(answer, reply)));
  }
}

function send(answer: unknown, reply: FastifyReply): unknown {
  if (answer instanceof Page) {
    void reply.header('X-Total-Count', String(answer.total));
    return answer.items;
  }
  const version = versionOf(answer);
  if (version !== undefined && !reply.sent) void reply.header('ETag', `"${version}"`);
  return answer;
}

function versionOf(answer: unknown): number | undefined {
  const isRow = typeof answer === 'object' && answer !== null && 'version' in answer;
  return isRow && typeof answer.version === 'number' ? answer.version : undefined;
}
