import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PredecessorView } from '@commonweal/wire';
import { catalogueOf } from '@commonweal/catalogue';
import { Releases } from '@commonweal/documents';
import { Suppliers } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { Obligation } from '../contract/obligation.entity.js';
import { deliveryRows } from '../delivery/delivery-rows.js';
import { StandingObligations } from '../delivery/standing-obligations.js';
import { Lessons } from './lessons.js';

/** What went before a procurement: the contracts that it follows, what they taught, what came of their promises. */
@Injectable()
export class Predecessors {
  constructor(
    private readonly suppliers: Suppliers,
    private readonly releases: Releases,
    private readonly obligations: StandingObligations,
    private readonly lessons: Lessons,
  ) {}

  /** Whoever may read the procurement may read these: it is asked elsewhere. */
  async of(tx: EntityManager, procurementId: string): Promise<PredecessorView[]> {
    const contracts = await tx.find(Contract, {
      where: { successorId: procurementId },
      order: { reference: 'ASC' },
    });
    if (!contracts.length) return [];
    const catalogue = catalogueOf(await this.releases.inForce(tx));
    const lessons = await this.lessons.of(
      tx,
      contracts.map(({ id }) => id),
    );
    return Promise.all(
      contracts.map(async ({ id, reference, title, supplierId, state, valueExVat, startsOn, endsOn }) => {
        const promised = await tx.find(Obligation, { where: { contractId: id }, order: { id: 'ASC' } });
        return {
          ...{ id, reference, title, state, valueExVat, startsOn, endsOn },
          supplier: (await this.suppliers.get(tx, supplierId)).name,
          lessons: lessons.get(id) ?? [],
          deliveries: deliveryRows(await this.obligations.stand(promised), catalogue),
        };
      }),
    );
  }
}
