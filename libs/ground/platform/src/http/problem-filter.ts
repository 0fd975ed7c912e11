import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Problem } from '@commonweal/wire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, type ProblemKind, problemKinds } from './domain-error.js';
import { fromDatabase } from './database-problems.js';

type Refusal = Omit<Problem, 'type' | 'instance'>;

/** Turns whatever was thrown into `application/problem+json`; a trace goes to the log, never out. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const refusal = refusalOf(error);
    if (refusal.status >= 500) this.logger.error(error);
    if (reply.sent) return;
    const problem: Problem = {
      type: `urn:commonweal:problem:${refusal.code}`,
      ...refusal,
      instance: `urn:uuid:${request.id}`,
    };
    void reply.status(refusal.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) return fromDomain(error);
  if (error instanceof HttpException) return fromHttp(error);
  const known = fromDatabase(error);
  if (known) return fromDomain(known);
  const detail =
    'Something went wrong here. Nothing was changed; please try again, and if it stays, report the instance.';
  return { status: 500, title: 'A fault of ours', code: 'internal', detail, errors: {} };
}

function fromDomain({ kind, code, detail, errors }: DomainError): Refusal {
  return { ...problemKinds[kind], code, detail, errors };
}

const kindByStatus = new Map(
  Object.entries(problemKinds).map(([kind, { status }]) => [status as number, kind]),
);

/** What Nest and Fastify refuse by themselves: unknown paths, unreadable bodies. */
function fromHttp(error: HttpException): Refusal {
  const status = error.getStatus();
  const kind = kindByStatus.get(status);
  const title = kind ? problemKinds[kind as ProblemKind].title : 'The request cannot be served';
  const cause: unknown = error.cause;
  const isEmptyBody =
    cause instanceof Error && 'code' in cause && cause.code === 'FST_ERR_CTP_EMPTY_JSON_BODY';
  const detail = isEmptyBody ? 'The request announces JSON but has no body.' : error.message;
  return { status, title, code: codes.get(status) ?? kind ?? 'refused', detail, errors: {} };
}

const codes = new Map([
  [400, 'malformed'],
  [405, 'method-not-allowed'],
  [413, 'too-large'],
  [415, 'unsupported-media-type'],
  [422, 'invalid'],
]);
