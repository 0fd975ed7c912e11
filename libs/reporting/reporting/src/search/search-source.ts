import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import type { FoundView, Role } from '@commonweal/wire';
import type { Asked } from './likeness.js';

/** Something found, before it is known what kind it is. */
export type Found = Omit<FoundView, 'kind'>;

/** One kind of thing that can be searched for. A provider that extends this class is found by itself. */
export abstract class SearchSource {
  /** Word of the wire, for example `contract`. */
  abstract readonly kind: string;

  /** Who may find it. */
  abstract readonly roles: readonly Role[];

  /** What the caller may read and what is most like the words, best first. */
  abstract find(tx: EntityManager, caller: Caller, asked: Asked): Promise<Found[]>;
}
