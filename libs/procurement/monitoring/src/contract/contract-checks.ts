import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ContractCreate, ContractUpdate, ParticularsOfContract } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import { Releases } from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import { Clock, invalidField, isFarAway } from '@commonweal/platform';
import { Suppliers } from '@commonweal/suppliers';
import { checkPlace } from './vocabulary.js';

/** In days: some fifty years. */
export const longest = 18_300;

type NullableUpdate = { [Field in keyof ContractUpdate]: ContractUpdate[Field] | null };

/** What must be true of a contract beyond the types of its fields. */
@Injectable()
export class ContractChecks {
  constructor(
    private readonly suppliers: Suppliers,
    private readonly releases: Releases,
    private readonly clock: Clock,
  ) {}

  today(): string {
    return this.clock.today();
  }

  /** @throws DomainError invalid */
  async ofNew(tx: EntityManager, body: ContractCreate): Promise<void> {
    const { supplierId, managerId } = body;
    refuseDays(body);
    if (isFarAway(body.startsOn)) throw invalidField('startsOn', farAway);
    refuseUnlikely(body, this.today());
    checkPlace(await this.releases.inForce(tx), body);
    await this.suppliers.named(tx, supplierId);
    if (managerId) await this.ofManager(tx, managerId);
  }

  /** What is to be written: nothing of what was left out. @throws DomainError invalid where what each contract has would go */
  async ofChange(tx: EntityManager, body: ContractUpdate): Promise<Partial<ContractUpdate>> {
    const given = Object.fromEntries(
      Object.entries(body).filter(([, value]) => value !== undefined),
    ) as NullableUpdate;
    for (const field of ['title', 'managerId', 'valueExVat'] as const)
      if (given[field] === null) throw invalidField(field, `${field} is missing`);
    refuseUnlikely(body, this.today());
    if (given.managerId) await this.ofManager(tx, given.managerId);
    if ('reviewDates' in given) given.reviewDates = [...new Set(given.reviewDates)].sort();
    return given as Partial<ContractUpdate>;
  }

  /** @throws DomainError invalid */
  async ofManager(tx: EntityManager, id: string): Promise<void> {
    const person = await tx.findOneBy(Person, { id, active: true });
    if (!person?.holds('contract-manager'))
      throw invalidField('managerId', 'Choose an active person with the role of contract manager.');
  }
}

const farAway = 'This is too far away: is the year right?';

export const notSignedYet = 'This day is still to come. Say it once the contract is signed.';

/** @throws DomainError invalid, where a day cannot be meant */
function refuseUnlikely(body: ParticularsOfContract, today: string): void {
  const { signedOn, commencedOn, reviewDates } = body;
  if (signedOn && signedOn > today) throw invalidField('signedOn', notSignedYet);
  for (const [field, days] of Object.entries({ signedOn, commencedOn, reviewDates }))
    if ([days ?? []].flat().some(isFarAway)) throw invalidField(field, farAway);
}

/** @throws DomainError invalid, where a contract cannot run from the one day to the other */
export function refuseDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }): void {
  if (endsOn < startsOn) throw invalidField('endsOn', 'A contract cannot end before it begins.');
  if (endsOn > plusDays(startsOn, longest))
    throw invalidField('endsOn', 'A contract cannot last longer than fifty years.');
}
