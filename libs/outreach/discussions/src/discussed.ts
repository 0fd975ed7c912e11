import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Described, notFound } from '@commonweal/platform';
import type { DiscussedKind, DiscussedRef } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';

/** Something that people talk about and watch. A provider that extends this class is found by itself. */
export abstract class Discussed {
  abstract readonly kind: DiscussedKind;
  /** Whoever may read what is in it may read and write comments. Suppliers never. */
  abstract mayRead(tx: EntityManager, id: string, caller: Caller): Promise<boolean>;
}

@Injectable()
export class DiscussedThings {
  constructor(private readonly described: Described) {}

  async mayRead(
    tx: EntityManager,
    { subjectKind, subjectId }: DiscussedRef,
    caller: Caller,
  ): Promise<boolean> {
    if (caller.supplierId !== null) return false;
    const found = this.described.all(Discussed).find(({ kind }) => kind === subjectKind);
    return (await found?.mayRead(tx, subjectId, caller)) ?? false;
  }

  /** @throws DomainError not-found */
  async refuseUnseen(tx: EntityManager, ref: DiscussedRef, caller: Caller): Promise<void> {
    if (!(await this.mayRead(tx, ref, caller))) throw notFound(ref.subjectKind);
  }
}
