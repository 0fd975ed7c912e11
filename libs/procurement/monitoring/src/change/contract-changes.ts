import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { ContractChangeView } from '@commonweal/wire';
import { type Caller, Person } from '@commonweal/identity';
import { notFound } from '@commonweal/platform';
import { Contract } from '../contract/contract.entity.js';
import { reaches } from '../contract/reach.js';
import { Obligation } from '../contract/obligation.entity.js';
import { ContractChange } from './contract-change.entity.js';

/** What was changed in a contract, the latest first. */
@Injectable()
export class ContractChanges {
  constructor(private readonly database: DataSource) {}

  /** @throws DomainError not-found */
  async of(contractId: string, caller: Caller): Promise<ContractChangeView[]> {
    const tx = this.database.manager;
    const contract = await tx.findOneBy(Contract, { id: contractId });
    if (!contract || !reaches(caller, contract)) throw notFound('contract');
    const changes = await tx.find(ContractChange, {
      where: { contractId },
      order: { at: 'DESC', id: 'DESC' },
    });
    const people = await tx.findBy(Person, { id: In([...new Set(changes.map(({ byId }) => byId))]) });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const varied = await tx.findBy(Obligation, { contractId });
    const obligations = new Map(varied.map((each) => [each.id, each]));
    return changes.map((change) => ({
      ...view(change, obligations.get(change.obligationId ?? '')),
      by: names.get(change.byId) ?? '',
    }));
  }
}

function view(
  { id, kind, at, reason, before, after }: ContractChange,
  obligation: Obligation | undefined,
): Omit<ContractChangeView, 'by'> {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const values = names
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, before: before[what] ?? undefined, after: after[what] ?? undefined }));
  const { title, type, unit } = obligation ?? {};
  return { id, kind, at: at.toISOString(), reason, values, obligation: title, type, unit: unit ?? undefined };
}
