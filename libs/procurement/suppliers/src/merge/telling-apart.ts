import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TwoSuppliersGiven } from '@commonweal/wire';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, DomainError, invalidField, lock, notFound, Transaction } from '@commonweal/platform';
import { Supplier } from '../supplier.entity.js';
import { pairOf, TwoSuppliers } from './two-suppliers.entity.js';

/** Says that two suppliers that look like one are two; it may be undone. */
@Injectable()
export class TellingApart {
  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid, conflict when it was said already */
  areTwo(given: TwoSuppliersGiven, caller: Caller): Promise<void> {
    return this.onPair(given, async (tx, pair) => {
      if (await tx.findOneBy(TwoSuppliers, pair))
        throw new DomainError(
          'conflict',
          'told-apart',
          'Somebody said already that these are two suppliers.',
        );
      const { reason } = given;
      await tx.insert(TwoSuppliers, { ...pair, reason, byId: caller.personId, at: this.clock.now() });
      await this.record(tx, pair, 'told-apart', given, caller);
    });
  }

  /** The pair is offered again. @throws DomainError invalid, not-found when nobody said it */
  undo(given: TwoSuppliersGiven, caller: Caller): Promise<void> {
    return this.onPair(given, async (tx, pair) => {
      const { affected } = await tx.delete(TwoSuppliers, pair);
      if (!affected) throw notFound('note that these are two suppliers');
      await this.record(tx, pair, 'told-apart-undone', given, caller);
    });
  }

  private onPair(
    { firstId, secondId }: TwoSuppliersGiven,
    act: (tx: EntityManager, pair: ReturnType<typeof pairOf>) => Promise<void>,
  ): Promise<void> {
    if (firstId === secondId) throw invalidField('secondId', 'Name two suppliers: this is one and the same.');
    return this.transaction.run(async (tx) => {
      const pair = pairOf(firstId, secondId);
      await lock(tx, `two-suppliers:${pair.firstId}/${pair.secondId}`);
      for (const [field, id] of Object.entries({ firstId, secondId }))
        if (!(await tx.findOneBy(Supplier, { id }))) throw invalidField(field, 'There is no such supplier.');
      await act(tx, pair);
    });
  }

  /** On the record of both. */
  private async record(
    tx: EntityManager,
    { firstId, secondId }: ReturnType<typeof pairOf>,
    action: string,
    { reason }: TwoSuppliersGiven,
    { personId }: Caller,
  ): Promise<void> {
    const deed = { subjectKind: 'supplier', action, actorId: personId, why: reason };
    await this.ledger.write(tx, { ...deed, subjectId: firstId, data: { other: secondId } });
    await this.ledger.write(tx, { ...deed, subjectId: secondId, data: { other: firstId } });
  }
}
