import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '@commonweal/wire';
import type { DraftAhead } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';

/** Where a subject stands on its ladder. */
export interface Climb {
  /** The day that rungs are counted from. */
  dueOn: string;
  /** Ladder whose rungs up to the due date need no alert. */
  ladder?: string;
  /** In words, why nobody is to be told any more; absent while it climbs. */
  over?: string;
}

/** The days, by id, on which some of the subjects would be due instead. Writes nothing. */
export type Redated = (tx: EntityManager, ids: string[]) => Promise<Map<string, string>>;

/** A subject with a due date about which people are told along a ladder, described by the lib that owns its rows. */
export interface Climber {
  subjectKind: SubjectKind;
  /** What of these documents says who climbs which ladder: where it differs, some climb another one. */
  ladders(documents: DocumentSet): unknown;
  /** An id that is gone is left out. */
  climbs(tx: EntityManager, ids: string[], documents: DocumentSet): Promise<Map<string, Climb>>;
  /** Ids of what still climbs and is due within these days, in order, after the given one. */
  dueBetween(
    tx: EntityManager,
    from: string,
    until: string,
    after: string | null,
    limit: number,
  ): Promise<string[]>;
  /** What a draft does to due dates; undefined, or left out, when it moves none. */
  redated?(ahead: DraftAhead): Redated | undefined;
  /** Keeps, by id, the day on which the next rung comes; null when there is none. */
  climbAgainOn(tx: EntityManager, days: ReadonlyMap<string, string | null>): Promise<void>;
}

/** All climbers, registered by the modules of the libs that own their rows. */
@Injectable()
export class Climbers {
  private readonly climbers = new Map<string, Climber>();

  register(climber: Climber): this {
    if (this.climbers.has(climber.subjectKind))
      throw new Error(`The climber "${climber.subjectKind}" is registered twice.`);
    this.climbers.set(climber.subjectKind, climber);
    return this;
  }

  find(subjectKind: string): Climber | undefined {
    return this.climbers.get(subjectKind);
  }

  all(): Climber[] {
    return [...this.climbers.values()];
  }
}
