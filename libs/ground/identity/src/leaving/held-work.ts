import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller.js';
import type { Person } from '../people/person.entity.js';

export interface HeldItem {
  /** Identity within its kind. */
  id: string;
  title: string;
  /** Path in the console. */
  link?: string;
}

/** A piece of work on its way from one person to another. */
export interface Passing {
  id: string;
  from: Person;
  to: Person;
  by: Caller;
}

/**
 * One kind of work that is somebody's, described by the lib that keeps its rows. A provider that extends this class is
 * found by itself.
 */
export abstract class HeldWork {
  /** Lower-case words joined by hyphens. */
  abstract readonly kind: string;
  /** In words, for many: "Procurements led". */
  abstract readonly title: string;
  /** What is theirs and not over. */
  abstract of(tx: EntityManager, personId: string): Promise<HeldItem[]>;
  /** Why that person cannot have it, as a sentence; null when they can. */
  abstract whyNot(tx: EntityManager, passing: Passing): Promise<string | null>;
  /** Hands it over and writes so in the ledger of what it is about. */
  abstract handOver(tx: EntityManager, passing: Passing): Promise<void>;
}
