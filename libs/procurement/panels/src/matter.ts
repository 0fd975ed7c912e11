import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Described, notFound } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';

/** What is ruled on. */
export interface Matter {
  subjectKind: string;
  subjectId: string;
  stage: string;
  /** The visit to the stage. */
  occasionId: string;
  panel: string;
  /** Whoever is responsible for the matter may not rule on it. */
  responsibleId: string;
  reference: string;
  title: string;
  /** Title of the gate. */
  gate: string;
  /** Estimated value in pence; null while it is not known. */
  valuePence: number | null;
  directorate: string;
  category: string;
  /** Path in the console. */
  link: string;
}

/** Matters of one kind, described by the lib that keeps them. */
export abstract class Matters {
  abstract readonly subjectKind: string;

  /** As it stands, ready for a ruling. @throws DomainError not-found for who may not read it, conflict when it is not ready */
  abstract ready(tx: EntityManager, id: string, caller: Caller): Promise<Matter>;

  /** Whether the caller may bring it before the panel. */
  abstract mayPresent(tx: EntityManager, id: string, caller: Caller): Promise<boolean>;

  /** Of those ids, which the caller may read. */
  abstract readable(tx: EntityManager, ids: string[], caller: Caller): Promise<Set<string>>;
}

@Injectable()
export class AllMatters {
  constructor(private readonly described: Described) {}

  /** @throws DomainError not-found when nobody keeps such matters */
  of(subjectKind: string): Matters {
    const found = this.described.all(Matters).find((one) => one.subjectKind === subjectKind);
    if (!found) throw notFound(subjectKind);
    return found;
  }
}
