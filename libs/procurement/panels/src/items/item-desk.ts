import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { lock, notFound, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { AllMatters } from '../matter.js';
import type { Deed } from '../meetings/meeting-desk.js';
import { PanelItem } from '../rows/panel-item.entity.js';

/** Commands on one item: one at a time, each one transaction and one entry in the ledger of the item and of its matter. */
@Injectable()
export class ItemDesk {
  constructor(
    private readonly transaction: Transaction,
    private readonly matters: AllMatters,
    private readonly ledger: Ledger,
  ) {}

  /** @throws DomainError not-found for who may not read what it is about */
  with(
    id: string,
    caller: Caller,
    work: (tx: EntityManager, item: PanelItem) => Promise<Deed>,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const item = await this.locked(tx, id);
      const { subjectKind, subjectId } = item;
      const readable = await this.matters.of(subjectKind).readable(tx, [subjectId], caller);
      if (!readable.has(subjectId)) throw notFound('item');
      await this.write(tx, item, await work(tx, item), caller);
    });
  }

  /** The matter is locked before the item, as in its own commands. */
  private async locked(tx: EntityManager, id: string): Promise<PanelItem> {
    const known = await tx.findOneBy(PanelItem, { id });
    if (!known) throw notFound('item');
    await lock(tx, `${known.subjectKind}:${known.subjectId}`);
    await lock(tx, `panel-item:${id}`);
    return tx.findOneByOrFail(PanelItem, { id });
  }

  async write(tx: EntityManager, item: PanelItem, deed: Deed, caller: Caller): Promise<void> {
    const { id: itemId, panel, stage, subjectKind, subjectId } = item;
    const actorId = caller.personId;
    await this.ledger.write(tx, { subjectKind: 'panel-item', subjectId: itemId, actorId, ...deed });
    const data = { itemId, panel, stage, ...deed.data };
    await this.ledger.write(tx, { subjectKind, subjectId, actorId, ...deed, data });
  }
}
