import { Injectable } from '@nestjs/common';
import { callerOf, HeldWork, scopeOf, type HeldItem, type Passing } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { lock } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { ContractNews } from '../contract/contract-news.js';
import { Contract } from '../contract/contract.entity.js';

/** Contracts that somebody manages and that are running. */
@Injectable()
export class ContractsManaged extends HeldWork {
  readonly kind = 'contract';
  readonly title = 'Contracts managed';

  constructor(
    private readonly ledger: Ledger,
    private readonly news: ContractNews,
  ) {
    super();
  }

  async of(tx: EntityManager, managerId: string): Promise<HeldItem[]> {
    const rows = await tx.find(Contract, {
      select: { id: true, reference: true, title: true },
      where: { managerId, state: 'running' },
      order: { reference: 'ASC' },
    });
    return rows.map(({ id, reference, title }) => ({
      ...{ id, title: `${reference} ${title}` },
      link: `/contracts/${id}/show`,
    }));
  }

  async whyNot(tx: EntityManager, { id, to }: Passing): Promise<string | null> {
    if (!to.holds('contract-manager')) return `${to.name} is no contract manager.`;
    const contract = await tx.findOneByOrFail(Contract, { id });
    if (scopeOf(callerOf(to)).includes(contract)) return null;
    return `${to.name} does not work in the directorate and category of ${contract.reference}.`;
  }

  async handOver(tx: EntityManager, { id, from, to, by }: Passing): Promise<void> {
    await lock(tx, `contract:${id}`);
    const contract = await tx.findOneByOrFail(Contract, { id });
    await tx.save(Object.assign(contract, { managerId: to.id }));
    await this.news.of(tx, contract, by, from.id);
    await this.ledger.write(tx, {
      ...{ subjectKind: 'contract', subjectId: id, action: 'handed-over', actorId: by.personId },
      data: { reference: contract.reference, from: from.id, to: to.id },
    });
  }
}
