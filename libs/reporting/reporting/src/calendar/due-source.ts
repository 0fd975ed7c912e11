import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import type { DueView, Role } from '@commonweal/wire';

/** Something due, before it is known whether it is late. `done` is past and no longer waited for. */
export type Due = Omit<DueView, 'late' | 'kind'> & { done?: boolean };

export interface Asked {
  /** First and last day, `YYYY-MM-DD`. */
  from: string;
  until: string;
  /** Only what is for the caller; else all that is in scope. */
  mine: boolean;
  /** At most so many, the earliest first. */
  limit: number;
}

/** One kind of day that a calendar shows. A provider that extends this class is found by itself. */
export abstract class DueSource {
  /** Word of the wire, for example `return`. */
  abstract readonly kind: string;

  /** Who is shown it. */
  abstract readonly roles: readonly Role[];

  abstract due(tx: EntityManager, caller: Caller, asked: Asked): Promise<Due[]>;
}
