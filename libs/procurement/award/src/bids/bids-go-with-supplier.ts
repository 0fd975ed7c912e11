import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { GoesWithSupplier, type Merge } from '@commonweal/suppliers';

interface Row {
  id: string;
  procurementId: string;
  reference: string;
  title: string;
  lotId: string;
}

/** Bids of a supplier that turned out to be another one. Where both bid for one lot, people decide first which bid counts. */
@Injectable()
export class BidsGoWithSupplier extends GoesWithSupplier {
  readonly title = 'Bids';

  constructor(private readonly ledger: Ledger) {
    super();
  }

  async what(tx: EntityManager, { from }: Merge): Promise<string[]> {
    return (await this.of(tx, from)).map(({ reference, title }) => `${reference} ${title}`);
  }

  override async obstacles(tx: EntityManager, { from, into }: Merge): Promise<string[]> {
    const lots = new Set((await this.of(tx, into)).map(({ lotId }) => lotId));
    const both = (await this.of(tx, from)).filter(({ lotId }) => lots.has(lotId));
    return both.map(
      ({ reference }) =>
        `Both have a bid for one lot of ${reference}: remove the one that does not count first.`,
    );
  }

  async move(tx: EntityManager, { from, into }: Merge, { personId: actorId }: Caller): Promise<string[]> {
    const moving = await this.of(tx, from);
    await tx.query('UPDATE bid SET supplier_id = $2, version = version + 1 WHERE supplier_id = $1', [
      from,
      into,
    ]);
    for (const { id, procurementId } of moving)
      await this.ledger.write(tx, {
        ...{ subjectKind: 'procurement', subjectId: procurementId, action: 'bidder-merged', actorId },
        data: { bid: id, from, into },
      });
    return moving.map(({ id }) => id);
  }

  private of(tx: EntityManager, supplierId: string): Promise<Row[]> {
    return tx.query<Row[]>(
      `SELECT b.id, b.lot_id AS "lotId", p.id AS "procurementId", p.reference, p.title
         FROM bid b JOIN procurement p ON p.id = b.procurement_id WHERE b.supplier_id = $1 ORDER BY p.reference, b.id`,
      [supplierId],
    );
  }
}
