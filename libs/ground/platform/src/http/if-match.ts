import { createParamDecorator, type ExecutionContext, Param, type PipeTransform } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { validate } from 'uuid';
import { DomainError, notFound } from './domain-error.js';

/** The version the caller saw, a number: `@IfMatch() version: number`. Missing is 428; compare with `checkVersion`. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionOf(context);
  if (version !== null) return version;
  throw new DomainError(
    'version-missing',
    'version-missing',
    'Send the version you saw in the header If-Match.',
  );
});

/** The same where a PUT also makes the row: null says that the caller saw none. */
export const IfMatchOrNew = createParamDecorator((_: unknown, context: ExecutionContext) =>
  versionOf(context),
);

function versionOf(context: ExecutionContext): number | null {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (!header) return null;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (!version)
    throw new DomainError(
      'malformed',
      'malformed',
      'The header If-Match must hold one version, such as "3".',
    );
  return Number(version);
}

class IsId implements PipeTransform<string, string> {
  constructor(private readonly what: string) {}

  transform(value: string): string {
    if (!validate(value)) throw notFound(this.what);
    return value;
  }
}

/** The id in the path: `@IdParam('procurement') id: string`. What is no id at all is 404 like any other unknown one. */
export const IdParam = (what: string, name = 'id') => Param(name, new IsId(what));
