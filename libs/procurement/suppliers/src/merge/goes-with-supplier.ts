import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';

/** Two suppliers of which one is merged into the other, by id. */
export interface Merge {
  from: string;
  into: string;
}

/** Rows that go with a supplier when it is merged, described by the lib that owns them. A provider that extends this class is found by itself. */
export abstract class GoesWithSupplier {
  /** What they are, in the plural. */
  abstract readonly title: string;
  /** Each in words, as they would move. */
  abstract what(tx: EntityManager, merge: Merge): Promise<string[]>;
  /** In words, why they cannot move. */
  obstacles(_tx: EntityManager, _merge: Merge): Promise<string[]> {
    return Promise.resolve([]);
  }
  /** In the transaction of the merge. @returns the ids of what moved */
  abstract move(tx: EntityManager, merge: Merge, caller: Caller): Promise<string[]>;
  /** What follows once everything of every kind has moved: whoever is told of it is then found. */
  settle(_tx: EntityManager, _moved: string[]): Promise<void> {
    return Promise.resolve();
  }
}
