import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import type { Role, WorkItemView } from '@commonweal/wire';

/** Something that waits, before its urgency is known. */
export type Waiting = Omit<WorkItemView, 'urgency' | 'forPerson'>;

/** One kind of thing that waits for people. A provider that extends this class is found by itself. */
export abstract class WorkSource {
  /** For whom it is asked. */
  abstract readonly roles: readonly Role[];

  /** Why such a thing stands in somebody's work, as a sentence. */
  readonly why?: string;

  /** The most urgent ones first, at most `limit`. */
  abstract waiting(tx: EntityManager, caller: Caller, limit: number): Promise<Waiting[]>;

  /** What waits for somebody who is away and can be done by who stands in; nothing unless a source says so. */
  ofAbsent(_tx: EntityManager, _personId: string, _limit: number): Promise<Waiting[]> {
    return Promise.resolve([]);
  }
}
