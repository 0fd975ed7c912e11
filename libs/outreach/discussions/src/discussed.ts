import { Injectable } from '@nestjs/common';
import { Subjects, type SubjectDescription } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { Described, notFound } from '@commonweal/platform';
import type { DiscussedKind, DiscussedRef } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';

/** Something that people talk about and watch. A provider that extends this class is found by itself. */
export abstract class Discussed {
  abstract readonly kind: DiscussedKind;
  /** Whoever may read what is in it may read and write comments. Suppliers never. */
  abstract mayRead(tx: EntityManager, id: string, caller: Caller): Promise<boolean>;

  /** How it is named and where it is found; what rules are about is asked of its subject, unless a kind says so itself. */
  describe?(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>>;
}

@Injectable()
export class DiscussedThings {
  constructor(
    private readonly described: Described,
    private readonly subjects: Subjects,
  ) {}

  async mayRead(
    tx: EntityManager,
    { subjectKind, subjectId }: DiscussedRef,
    caller: Caller,
  ): Promise<boolean> {
    if (caller.supplierId !== null) return false;
    return (await this.find(subjectKind)?.mayRead(tx, subjectId, caller)) ?? false;
  }

  /** @throws DomainError not-found */
  async refuseUnseen(tx: EntityManager, ref: DiscussedRef, caller: Caller): Promise<void> {
    if (!(await this.mayRead(tx, ref, caller))) throw notFound(ref.subjectKind);
  }

  async describe(
    tx: EntityManager,
    kind: DiscussedKind,
    ids: string[],
  ): Promise<Map<string, SubjectDescription>> {
    return (await this.find(kind)?.describe?.(tx, ids)) ?? this.subjects.get(kind).describe(tx, ids);
  }

  private find(wanted: DiscussedKind): Discussed | undefined {
    return this.described.all(Discussed).find(({ kind }) => kind === wanted);
  }
}
