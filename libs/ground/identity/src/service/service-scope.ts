import type { Role } from '@commonweal/wire';

/**
 * Something that a program may be let into: exactly these routes, each as `GET contracts/:id`, and there it counts as this role. Whatever
 * is not named here is closed to every program, so that none publishes, votes, approves, or gives access. The lib that owns the
 * routes lists it among its providers.
 */
export abstract class ServiceScope {
  abstract readonly key: string;
  /** What a program may do with it, for whoever gives it. */
  abstract readonly title: string;
  /** As whom it goes through those routes. */
  abstract readonly role: Role;
  abstract readonly routes: readonly string[];
}
