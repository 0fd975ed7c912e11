import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import type { Role, WorkItemView } from '@commonweal/wire';

/** Something that waits, before its urgency is known. */
export interface Waiting extends Omit<WorkItemView, 'urgency' | 'forPerson'> {
  /** Whom it waits for, where others may do it in their place; else the caller. */
  personId?: string;
}

/** One kind of thing that waits for people. A provider that extends this class is found by itself. */
export abstract class WorkSource {
  /** For whom it is asked. */
  abstract readonly roles: readonly Role[];

  /** Why such a thing stands in somebody's work, as a sentence. */
  readonly why?: string;

  /**
   * The most urgent ones first, at most `limit`. `people` are the caller and those whose work of this kind the caller
   * does in their place today.
   */
  abstract waiting(tx: EntityManager, caller: Caller, limit: number, people: string[]): Promise<Waiting[]>;
}
