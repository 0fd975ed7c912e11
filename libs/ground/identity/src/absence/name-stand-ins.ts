import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import {
  checkVersion,
  Clock,
  DomainError,
  invalidField,
  lock,
  newId,
  notFound,
  Transaction,
} from '@commonweal/platform';
import type { StandInSave } from '@commonweal/wire';
import { type EntityManager, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Caller } from '../access/caller.js';
import { Person } from '../people/person.entity.js';
import { delegable } from './absences.js';
import { StandIn } from './stand-in.entity.js';

/** Says who stands in for whom, and ends it. */
@Injectable()
export class NameStandIns {
  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, invalid, conflict */
  name({ absentId, standInId, from, until }: StandInSave, caller: Caller): Promise<void> {
    const absent = absentId ?? caller.personId;
    return this.transaction.run(async (tx) => {
      refuseUnlessOwn(absent, caller);
      this.refuseDays(from, until);
      await lock(tx, `stand-in:${absent}`);
      await refuseUnfit(tx, absent, standInId);
      await refuseTwice(tx, { absentId: absent, from, until });
      const row = { id: newId(), absentId: absent, standInId, from, until, createdById: caller.personId };
      await tx.save(tx.create(StandIn, row));
      await this.record(tx, 'stand-in-named', row, caller);
    });
  }

  /** Whatever was done in the meantime stays done. @throws DomainError not-found, forbidden, stale */
  end(id: string, seen: number, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const row = await tx.findOneBy(StandIn, { id });
      if (!row) throw notFound('stand-in');
      refuseUnlessOwn(row.absentId, caller);
      checkVersion(row, seen, 'stand-in');
      await tx.delete(StandIn, { id });
      await this.record(tx, 'stand-in-ended', row, caller);
    });
  }

  private refuseDays(from: string, until: string): void {
    if (until < from) throw invalidField('until', 'until must not be before the first day');
    if (until < this.clock.today()) throw invalidField('until', 'until must be today or a day to come');
    if (Date.parse(until) - Date.parse(from) > longest)
      throw invalidField('until', 'until must be within a year; hand the work over instead');
  }

  private async record(
    tx: EntityManager,
    action: string,
    { absentId, standInId, from, until }: Pick<StandIn, 'absentId' | 'standInId' | 'from' | 'until'>,
    { personId }: Caller,
  ): Promise<void> {
    const data = { standInId, from, until };
    await this.ledger.write(tx, {
      subjectKind: 'person',
      subjectId: absentId,
      action,
      actorId: personId,
      data,
    });
  }
}

const longest = 366 * 86_400_000;

export function mayEnd(absentId: string, { personId, roles }: Caller): boolean {
  return absentId === personId || roles.includes('admin');
}

function refuseUnlessOwn(absentId: string, caller: Caller): void {
  if (mayEnd(absentId, caller)) return;
  throw new DomainError(
    'forbidden',
    'not-your-absence',
    'Only the person who is away, or an administrator, says who stands in.',
  );
}

async function refuseUnfit(tx: EntityManager, absentId: string, standInId: string): Promise<void> {
  const absent = await tx.findOneBy(Person, { id: absentId });
  const standIn = await tx.findOneBy(Person, { id: standInId });
  if (!absent) throw invalidField('absentId', 'absentId must be somebody who is here');
  if (!standIn?.active || standIn.supplierId !== null)
    throw invalidField('standInId', 'standInId must be somebody of the council who may sign in');
  if (absentId === standInId) throw invalidField('standInId', 'standInId must be somebody else');
  if (delegable.some((role) => absent.holds(role) && standIn.holds(role))) return;
  throw invalidField(
    'standInId',
    `${standIn.name} must be a procurement lead or contract manager, as ${absent.name} is: a stand-in gains no role`,
  );
}

async function refuseTwice(
  tx: EntityManager,
  { absentId, from, until }: Pick<StandIn, 'absentId' | 'from' | 'until'>,
) {
  const clash = await tx.findOneBy(StandIn, {
    absentId,
    from: LessThanOrEqual(until),
    until: MoreThanOrEqual(from),
  });
  if (!clash) return;
  throw new DomainError(
    'conflict',
    'stand-in-there',
    `Somebody stands in from ${clash.from} until ${clash.until} already. End that first, or choose other days.`,
  );
}
