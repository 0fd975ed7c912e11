import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MergeGiven, SupplierMove } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { checkVersion, Described, DomainError, invalidField, lock, Transaction } from '@commonweal/platform';
import { Supplier } from '../supplier.entity.js';
import { Suppliers } from '../suppliers.js';
import { GoesWithSupplier, type Merge } from './goes-with-supplier.js';

export interface Looked {
  into: Supplier;
  duplicate: Supplier;
  moves: SupplierMove[];
  obstacles: string[];
}

/** Merges a supplier that stands in the register twice. It cannot be undone. */
@Injectable()
export class Merging {
  constructor(
    private readonly transaction: Transaction,
    private readonly suppliers: Suppliers,
    private readonly described: Described,
    private readonly ledger: Ledger,
  ) {}

  /** What it would do. @throws DomainError not-found, invalid */
  async look(tx: EntityManager, into: string, from: string): Promise<Looked> {
    if (into === from) throw invalidField('duplicateId', 'A supplier cannot be merged into itself.');
    const [stands, duplicate] = [
      await this.suppliers.get(tx, into),
      await tx.findOneBy(Supplier, { id: from }),
    ];
    if (!duplicate) throw invalidField('duplicateId', 'There is no such supplier.');
    for (const [field, supplier] of [
      ['id', stands],
      ['duplicateId', duplicate],
    ] as const)
      if (supplier.mergedIntoId) throw invalidField(field, `${supplier.name} was merged already.`);
    const moves: SupplierMove[] = [];
    const obstacles: string[] = [];
    for (const kind of this.kinds()) {
      const what = await kind.what(tx, { from, into });
      if (what.length) moves.push({ title: kind.title, what });
      obstacles.push(...(await kind.obstacles(tx, { from, into })));
    }
    return { into: stands, duplicate, moves, obstacles };
  }

  /** @throws DomainError not-found, stale, invalid, conflict when something stands in the way */
  merge(id: string, seen: number, { duplicateId, reason }: MergeGiven, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      for (const each of [id, duplicateId].sort()) await lock(tx, `supplier:${each}`);
      const { into, duplicate, moves, obstacles } = await this.look(tx, id, duplicateId);
      checkVersion(into, seen, 'supplier');
      if (obstacles.length) throw new DomainError('conflict', 'cannot-merge', obstacles.join(' '));
      const merge: Merge = { from: duplicateId, into: id };
      const settling: (() => Promise<void>)[] = [];
      for (const kind of this.kinds()) {
        const ids = await kind.move(tx, merge, caller);
        settling.push(() => kind.settle(tx, ids));
      }
      for (const settle of settling) await settle();
      await this.settle(tx, into, duplicate);
      const moved = Object.fromEntries(moves.map(({ title, what }) => [title, what.length]));
      await this.note(tx, { merge, moved, reason, caller });
    });
  }

  /** The duplicate keeps its name and lends its number, where the other has none. */
  private async settle(tx: EntityManager, into: Supplier, duplicate: Supplier): Promise<void> {
    const { registrationNumber, leadContactId } = duplicate;
    const lends = into.registrationNumber === null && registrationNumber !== null;
    const own = lends ? null : registrationNumber;
    await tx.save(
      Object.assign(duplicate, { mergedIntoId: into.id, registrationNumber: own, leadContactId: null }),
    );
    into.leadContactId ??= leadContactId;
    if (lends) Object.assign(into, { registrationNumber, unnumbered: null });
    await tx.save(into);
  }

  private async note(
    tx: EntityManager,
    { merge, moved, reason, caller }: { merge: Merge; moved: object; reason: string; caller: Caller },
  ): Promise<void> {
    const { from, into } = merge;
    const common = { subjectKind: 'supplier', actorId: caller.personId, why: reason };
    await this.ledger.write(tx, { ...common, subjectId: into, action: 'took-over', data: { from, moved } });
    await this.ledger.write(tx, { ...common, subjectId: from, action: 'merged', data: { into, moved } });
  }

  private kinds(): GoesWithSupplier[] {
    return this.described.all(GoesWithSupplier);
  }
}
