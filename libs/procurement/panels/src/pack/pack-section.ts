import type { PackLine } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';

/** A part of the pack about one kind of matter. A provider that extends this class is found by itself. */
export abstract class PackSection {
  abstract readonly subjectKind: string;
  abstract readonly key: string;
  abstract readonly title: string;
  /** Where in the pack, from the top. */
  abstract readonly place: number;

  abstract lines(tx: EntityManager, about: PackAbout): Promise<PackLine[]>;
}

export interface PackAbout {
  subjectId: string;
  /** Facts that the panel wants quoted. */
  statements: readonly string[];
}
