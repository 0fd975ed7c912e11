import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience, SubjectKind } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';

/** What is known about one subject at one moment. */
export interface SubjectFacts {
  /** Facts by name, only those that are known. Money in whole pence, dates `YYYY-MM-DD`. */
  facts: Record<string, unknown>;
  /** The day that picks parameters with the selector `commencement`. */
  commencement?: string;
}

export interface SubjectDescription {
  reference: string;
  title: string;
  /** Path in the console. */
  link: string;
  /** Whose scope it is in; left out where it belongs to none. */
  directorate?: string;
  category?: string;
}

/** Somebody who can be told. */
export interface Addressee {
  personId: string;
  name: string;
  address: string;
}

/** By audience and subject; whom nobody has looked up yet is missing. */
export type PeopleByAudience = ReadonlyMap<Audience, ReadonlyMap<string, Addressee[]>>;

/** Something that rules can be about, described by the lib that owns its rows. */
export interface Subject {
  kind: SubjectKind;
  /** Ids of what is running, in order, after the given one. */
  running(tx: EntityManager, after: string | null, limit: number): Promise<string[]>;
  /**
   * Facts of each of the given ids, read in few queries; an id that is gone is left out.
   * @param asked names of the facts that matter: others may be left out
   */
  facts(
    tx: EntityManager,
    ids: string[],
    documents: DocumentSet,
    today: string,
    asked?: ReadonlySet<string>,
  ): Promise<Map<string, SubjectFacts>>;
  describe(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>>;
  /** The people of the subject in that part. */
  people(tx: EntityManager, id: string, audience: Audience): Promise<Addressee[]>;
  /** The same of many at once; left out where subjects are never looked at in their thousands. */
  peopleOfAll?(tx: EntityManager, ids: string[], audiences: Audience[]): Promise<PeopleByAudience>;
  /**
   * The last step of every evaluation. Keeps, by id, the day on which time alone may change a verdict; null when it cannot.
   * @param undisturbed of these nothing but the day may differ since they were last evaluated: what is derived of them stands
   */
  lookAgainOn(
    tx: EntityManager,
    days: ReadonlyMap<string, string | null>,
    undisturbed: ReadonlySet<string>,
  ): Promise<void>;
}

/** All subjects, registered by the modules of the libs that own their rows. */
@Injectable()
export class Subjects {
  private readonly subjects = new Map<string, Subject>();

  register(subject: Subject): this {
    if (this.subjects.has(subject.kind))
      throw new Error(`The subject "${subject.kind}" is registered twice.`);
    this.subjects.set(subject.kind, subject);
    return this;
  }

  has(kind: string): boolean {
    return this.subjects.has(kind);
  }

  get(kind: string): Subject {
    const subject = this.subjects.get(kind);
    if (!subject) throw new Error(`No lib has registered the subject "${kind}".`);
    return subject;
  }

  all(): Subject[] {
    return [...this.subjects.values()];
  }
}
