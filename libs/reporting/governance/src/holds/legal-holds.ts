import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import {
  Clock,
  DomainError,
  lock,
  newId,
  notFound,
  type Page,
  page,
  Transaction,
} from '@commonweal/platform';
import type { LegalHoldGiven, LegalHoldListQuery, LegalHoldReleased, LegalHoldView } from '@commonweal/wire';
import { titleOfHeld } from './held-by.js';
import { LegalHold } from './legal-hold.entity.js';

/** No hold is placed while something is disposed of or erased, and the other way round. */
export const lockHolds = (tx: EntityManager) => lock(tx, 'legal-holds');

@Injectable()
export class LegalHolds {
  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async list(query: LegalHoldListQuery): Promise<Page<LegalHoldView>> {
    const rows = this.database.createQueryBuilder(LegalHold, 'hold');
    if (query.subjectKind) rows.andWhere('hold.subjectKind = :kind', { kind: query.subjectKind });
    if (query.subjectId) rows.andWhere('hold.subjectId = :id', { id: query.subjectId });
    if (query.standing) rows.andWhere(`hold.releasedAt IS ${query.standing === 'true' ? '' : 'NOT '}NULL`);
    const found = await page(rows, { order: 'desc', ...query }, { placedAt: 'hold.placedAt' });
    const titles = await this.titles(found.items);
    return found.map((hold) => holdView(hold, titles.get(hold.id) ?? ''));
  }

  /** @throws DomainError not-found, conflict when the person was erased */
  place(body: LegalHoldGiven, caller: Caller): Promise<LegalHoldView> {
    return this.transaction.run(async (tx) => {
      await lockHolds(tx);
      const hold = tx.create(LegalHold, {
        ...{ id: newId(), subjectKind: body.subjectKind, subjectId: body.subjectId, reason: body.reason },
        ...{ placedById: caller.personId, placedAt: this.clock.now() },
        ...{ releasedById: null, releasedAt: null, releaseReason: null },
      });
      await tx.insert(LegalHold, hold);
      const title = (await this.titles([hold], tx)).get(hold.id);
      if (!title) throw notFound(body.subjectKind);
      await this.tell(tx, hold, 'hold-placed', caller, body.reason);
      return holdView(hold, title);
    });
  }

  /** @throws DomainError not-found, conflict when it was released already */
  release(id: string, body: LegalHoldReleased, caller: Caller): Promise<LegalHoldView> {
    return this.transaction.run(async (tx) => {
      await lockHolds(tx);
      const hold = await tx.findOneBy(LegalHold, { id });
      if (!hold) throw notFound('legal hold');
      if (hold.releasedAt)
        throw new DomainError('conflict', 'hold-released', 'This legal hold was released already.');
      const released = { releasedById: caller.personId, releasedAt: this.clock.now() };
      Object.assign(hold, released, { releaseReason: body.reason });
      await tx.save(hold);
      await this.tell(tx, hold, 'hold-released', caller, body.reason);
      return holdView(hold, (await this.titles([hold], tx)).get(id) ?? '');
    });
  }

  private async tell(tx: EntityManager, hold: LegalHold, action: string, caller: Caller, why: string) {
    await this.ledger.write(tx, {
      ...{ subjectKind: hold.subjectKind, subjectId: hold.subjectId, action },
      ...{ actorId: caller.personId, data: { hold: hold.id }, why },
    });
  }

  private async titles(holds: LegalHold[], tx: EntityManager = this.database.manager) {
    const rows = await tx.query<{ id: string; title: string }[]>(
      `SELECT h.id, ${titleOfHeld} AS title FROM legal_hold h WHERE h.id = ANY($1)`,
      [holds.map(({ id }) => id)],
    );
    return new Map(rows.map(({ id, title }) => [id, title]));
  }
}

function holdView(hold: LegalHold, title: string): LegalHoldView {
  const { placedAt, releasedAt, ...rest } = hold;
  return {
    ...{ ...rest, title },
    ...{ placedAt: placedAt.toISOString(), releasedAt: releasedAt?.toISOString() ?? null },
  };
}
