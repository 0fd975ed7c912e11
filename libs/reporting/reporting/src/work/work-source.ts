import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import type { Role, WorkItemView } from '@commonweal/wire';

/** Something that waits, before its urgency is known. */
export type Waiting = Omit<WorkItemView, 'urgency'>;

/** One kind of thing that waits for people. A provider that extends this class is found by itself. */
export abstract class WorkSource {
  /** For whom it is asked. */
  abstract readonly roles: readonly Role[];

  /** The most urgent ones first, at most `limit`. */
  abstract waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]>;
}
