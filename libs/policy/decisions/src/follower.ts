import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '@commonweal/wire';
import type { SubjectFacts } from './subject.js';

/** A subject as it was just evaluated. */
export interface Evaluated {
  subjectKind: SubjectKind;
  subjectId: string;
  facts: SubjectFacts;
}

/**
 * Rows that follow the facts of subjects, described by the lib that owns them: hears of evaluations in their
 * transaction, after the effects were written. A provider that extends this class is found by itself.
 */
export abstract class Follower {
  abstract follow(tx: EntityManager, evaluated: Evaluated[]): Promise<void>;
}
