import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { checkVersion, Clock, DomainError, invalidField, newId, notFound } from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import type { BidGiven, BidStateGiven, BidView } from '@commonweal/wire';
import { AwardDesk, lotOf, type Desk } from '../award-desk.js';
import { Bid } from '../rows/bid.entity.js';
import { offerFaults } from './bid-checks.js';
import { missingFrom } from './bid-work.js';

/** Enters bids, and says what becomes of them. */
@Injectable()
export class EditBids {
  constructor(
    private readonly desk: AwardDesk,
    private readonly suppliers: Suppliers,
    private readonly clock: Clock,
  ) {}

  /** In the order in which they were entered. @throws DomainError not-found */
  list(id: string, caller: Caller): Promise<BidView[]> {
    return this.desk.look(id, caller, ({ file }) =>
      Promise.resolve(
        file.rows.bids.map((bid) => ({
          ...{ id: bid.id, lotId: bid.lotId, supplierId: bid.supplierId, pricePence: bid.pricePence },
          ...{ offers: bid.offers, sme: bid.sme, vcse: bid.vcse, local: bid.local, state: bid.state },
          ...(bid.kindEvidence ? { kindEvidence: bid.kindEvidence } : {}),
          ...(bid.stateReason ? { stateReason: bid.stateReason } : {}),
          bidder: file.bidder(bid),
          missing: missingFrom(bid, file),
          at: bid.at.toISOString(),
          version: bid.version,
        })),
      ),
    );
  }

  /** @throws DomainError invalid, conflict, forbidden */
  async add(id: string, body: BidGiven, caller: Caller): Promise<BidView[]> {
    await this.desk.work(id, caller, 'bids', async (desk) => {
      const bid = await this.enter(desk, body);
      return { action: 'bid-entered', data: { bid: bid.id, lot: bid.lotId }, private: { after: body } };
    });
    return this.list(id, caller);
  }

  /** Inside somebody's command. @throws DomainError invalid, conflict */
  async enter(desk: Desk, body: BidGiven): Promise<Bid> {
    await this.check(desk, body);
    const { tx, file, dossier } = desk;
    if (file.bidsFor(body.lotId).some(({ supplierId }) => supplierId === body.supplierId))
      throw new DomainError(
        'conflict',
        'bid-exists',
        'This supplier has a bid for the lot. Change that one.',
        {
          supplierId: ['has a bid for this lot already'],
        },
      );
    const bid = tx.create(Bid, {
      ...{
        id: newId(),
        procurementId: dossier.procurement.id,
        state: 'admitted' as const,
        stateReason: null,
      },
      ...fields(body),
      at: this.clock.now(),
    });
    return tx.save(bid);
  }

  /** @throws DomainError not-found, stale, invalid, conflict */
  async change(
    id: string,
    { bidId, seen }: { bidId: string; seen: number },
    body: BidGiven,
    caller: Caller,
  ): Promise<BidView[]> {
    await this.desk.work(id, caller, 'bids', async (desk) => {
      const bid = bidSeen(desk, bidId, seen);
      if (bid.lotId !== body.lotId || bid.supplierId !== body.supplierId)
        throw invalidField(
          'supplierId',
          'Lot and bidder of a bid do not change: withdraw it and enter another.',
        );
      await this.check(desk, body);
      const before = { pricePence: bid.pricePence, offers: bid.offers };
      await desk.tx.save(Object.assign(bid, fields(body), { at: this.clock.now() }));
      return { action: 'bid-changed', data: { bid: bidId }, private: { before, after: body } };
    });
    return this.list(id, caller);
  }

  /** Until the award is on record. @throws DomainError not-found, stale, conflict */
  async setState(
    id: string,
    { bidId, seen }: { bidId: string; seen: number },
    { state, reason }: BidStateGiven,
    caller: Caller,
  ): Promise<BidView[]> {
    await this.desk.work(id, caller, null, async (desk) => {
      const bid = bidSeen(desk, bidId, seen);
      refuseOnceAwarded(desk);
      if (bid.state === state) throw new DomainError('conflict', 'bid-state', `The bid is ${state} already.`);
      const before = bid.state;
      await desk.tx.save(Object.assign(bid, { state, stateReason: reason }));
      return { action: `bid-${state}`, data: { bid: bidId, before }, why: reason };
    });
    return this.list(id, caller);
  }

  private async check({ tx, dossier, file }: Desk, body: BidGiven): Promise<void> {
    lotOf(dossier, body.lotId);
    const errors = offerFaults(body.offers, file.criteriaOf(body.lotId), dossier);
    if (Object.keys(errors).length)
      throw new DomainError('invalid', 'invalid', 'Some offers cannot be taken.', errors);
    await this.suppliers.named(tx, body.supplierId);
  }
}

const fields = ({ lotId, supplierId, pricePence, offers, sme, vcse, local, kindEvidence }: BidGiven) => ({
  ...{ lotId, supplierId, pricePence, offers, sme, vcse, local },
  kindEvidence: kindEvidence ?? null,
});

function bidSeen({ file }: Desk, bidId: string, seen: number): Bid {
  const bid = file.rows.bids.find(({ id }) => id === bidId);
  if (!bid) throw notFound('bid');
  checkVersion(bid, seen, 'bid');
  return bid;
}

function refuseOnceAwarded({ dossier: { tasks } }: Desk): void {
  const awarded = [...tasks.values()].find(({ kind, record }) => kind === 'award' && record);
  if (awarded)
    throw new DomainError(
      'conflict',
      'award-recorded',
      `The award is on record. Reopen “${awarded.title}” first, with a reason.`,
    );
}
