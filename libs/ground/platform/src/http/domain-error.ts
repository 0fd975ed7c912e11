/** Kinds of refusal and what HTTP calls them. */
export const problemKinds = {
  invalid: { status: 422, title: 'Something in the request is wrong' },
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Not possible as things stand' },
  stale: { status: 412, title: 'It has changed meanwhile' },
  'version-missing': { status: 428, title: 'Say which version you saw' },
  'too-many': { status: 429, title: 'Too many attempts' },
  unavailable: { status: 503, title: 'Not available at the moment' },
} as const;

export type ProblemKind = keyof typeof problemKinds;
export type FieldErrors = Record<string, string[]>;

/** What a lib throws when it refuses; one filter turns it into HTTP. */
export class DomainError extends Error {
  /**
   * @param code stable, lower-case words joined by hyphens
   * @param detail what is wrong here and what to do about it, for people
   * @param errors per field of the request (`tasks.0.title`) what is wrong with it
   */
  constructor(
    readonly kind: ProblemKind,
    readonly code: string,
    readonly detail: string,
    readonly errors: FieldErrors = {},
  ) {
    super(detail);
  }
}

/** `throw notFound('procurement')`; also for what the caller may not know of. */
export function notFound(what: string): DomainError {
  return new DomainError('not-found', 'not-found', `There is no such ${what}, or it is not yours to see.`);
}

/** One wrong field. */
export function invalidField(field: string, message: string, code = 'invalid'): DomainError {
  return new DomainError('invalid', code, message, { [field]: [message] });
}

/**
 * @param seen the version the caller saw, from `If-Match`
 * @param what how people call the row: `procurement`
 * @throws DomainError stale when somebody changed the row since
 */
export function checkVersion(row: { version: number }, seen: number, what: string): void {
  if (row.version === seen) return;
  const detail = `The ${what} has changed since you opened it: you saw version ${seen}, it is now version ${row.version}. Load it again and repeat your change.`;
  throw new DomainError('stale', 'stale-version', detail, { version: [`is now ${row.version}`] });
}
