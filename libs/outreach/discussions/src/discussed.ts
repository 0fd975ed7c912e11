import { Injectable } from '@nestjs/common';
import { Subjects, type SubjectDescription } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { Described, notFound } from '@commonweal/platform';
import type { DiscussedKind, DiscussedRef } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';

/** Something that people talk about and watch. A provider that extends this class is found by itself. */
export abstract class Discussed {
  abstract readonly kind: DiscussedKind;
  /** Those of them that the caller may read: whoever may, reads and writes comments. Suppliers never. */
  abstract readable(tx: EntityManager, ids: string[], caller: Caller): Promise<string[]>;

  /** How it is named and where it is found; what rules are about is asked of its subject, unless a kind says so itself. */
  describe?(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>>;
}

@Injectable()
export class DiscussedThings {
  constructor(
    private readonly described: Described,
    private readonly subjects: Subjects,
  ) {}

  async mayRead(tx: EntityManager, ref: DiscussedRef, caller: Caller): Promise<boolean> {
    return (await this.readable(tx, [ref], caller)).length > 0;
  }

  /** Those of them that the caller may read, in their order; one query a kind. */
  async readable<T extends DiscussedRef>(tx: EntityManager, refs: T[], caller: Caller): Promise<T[]> {
    if (caller.supplierId !== null) return [];
    const seen = new Set<string>();
    for (const [kind, some] of byKind(refs)) {
      const ids = [...new Set(some.map(({ subjectId }) => subjectId))];
      for (const id of (await this.find(kind)?.readable(tx, ids, caller)) ?? []) seen.add(`${kind} ${id}`);
    }
    return refs.filter(({ subjectKind, subjectId }) => seen.has(`${subjectKind} ${subjectId}`));
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

/** In the order in which the kinds first occur. */
export function byKind<T extends DiscussedRef>(refs: T[]): Map<DiscussedKind, T[]> {
  const kinds = new Map<DiscussedKind, T[]>();
  for (const ref of refs) kinds.set(ref.subjectKind, [...(kinds.get(ref.subjectKind) ?? []), ref]);
  return kinds;
}
