import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ContractCreate, ContractUpdate } from '@commonweal/wire';
import { type Caller, onBehalfOf, scopeOf } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { checkVersion, DomainError, lock, newId, notFound, Transaction } from '@commonweal/platform';
import { ContractChecks } from './contract-checks.js';
import { ContractNews } from './contract-news.js';
import { Contract } from './contract.entity.js';
import { reaches } from './reach.js';

/** What only the register of a running contract says. */
export interface Imported {
  source: 'imported';
  councilReference: string;
}

/** Commands on contracts. */
@Injectable()
export class Contracts {
  constructor(
    private readonly transaction: Transaction,
    private readonly ledger: Ledger,
    private readonly news: ContractNews,
    private readonly checks: ContractChecks,
  ) {}

  /** @returns the id @throws DomainError invalid, forbidden */
  create(body: ContractCreate, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const contract = await this.enter(tx, body, caller);
      await this.news.of(tx, contract, caller, null);
      return contract.id;
    });
  }

  /** Writes a contract. What follows from rules is the caller's to ask for. @throws DomainError invalid, forbidden */
  async enter(
    tx: EntityManager,
    body: ContractCreate,
    caller: Caller,
    imported?: Imported,
  ): Promise<Contract> {
    const today = this.checks.today();
    await this.checks.ofNew(tx, body);
    if (!scopeOf(caller).includes(body))
      throw new DomainError('forbidden', 'outside-scope', 'This directorate or category is not yours.');
    const { title, supplierId, category, directorate, regime, valueExVat, startsOn, endsOn } = body;
    const contract = tx.create(Contract, {
      ...{ id: newId(), title, supplierId, category, directorate, regime, valueExVat, startsOn, endsOn },
      reference: await nextReference(tx, today),
      councilReference: imported?.councilReference ?? null,
      managerId: body.managerId ?? caller.personId,
      state: 'running',
      source: imported?.source ?? 'entered',
      procurementId: body.procurementId ?? null,
      successorId: null,
      type: body.type ?? null,
      estimatedValueIncVat: body.estimatedValueIncVat ?? null,
      commencedOn: body.commencedOn ?? null,
      signedOn: body.signedOn ?? null,
      description: body.description ?? null,
      reviewDates: [...new Set(body.reviewDates)].sort(),
      irrecoverableVat: body.irrecoverableVat ?? null,
      process: body.process ?? null,
      kpisNotAppropriate: body.noKpisReason !== undefined,
      noKpisReason: body.noKpisReason ?? null,
      nextLookOn: today,
    });
    await tx.save(contract);
    await this.record(tx, contract, imported ? 'imported' : 'entered', caller, { after: body });
    return contract;
  }

  /** @returns the id @throws DomainError not-found, stale, invalid */
  update(id: string, seen: number, body: ContractUpdate, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const contract = await this.find(tx, id, caller);
      checkVersion(contract, seen, 'contract');
      const after = await this.checks.ofChange(tx, body);
      const { managerId } = contract;
      const before = Object.fromEntries(Object.entries(contract).filter(([field]) => field in after));
      await tx.save(Object.assign(contract, after));
      await this.record(tx, contract, 'changed', caller, { before, after });
      await this.news.of(tx, contract, caller, managerId);
      return id;
    });
  }

  /** The contract for a command: nobody else evaluates it until the transaction ends. @throws DomainError not-found */
  async find(tx: EntityManager, id: string, caller: Caller): Promise<Contract> {
    await lock(tx, `contract:${id}`);
    const contract = await tx.findOneBy(Contract, { id });
    if (!contract || !reaches(caller, contract)) throw notFound('contract');
    return contract;
  }

  async record(
    tx: EntityManager,
    { id, reference, managerId }: Contract,
    action: string,
    caller: Caller,
    values: object,
  ): Promise<void> {
    await this.ledger.write(tx, {
      ...{ subjectKind: 'contract', subjectId: id, action, actorId: caller.personId },
      data: { reference, ...onBehalfOf(caller, managerId, 'contract-manager') },
      private: values,
    });
  }
}

async function nextReference(tx: EntityManager, today: string): Promise<string> {
  const prefix = `CT-${today.slice(0, 4)}-`;
  await lock(tx, 'contract-reference');
  const [row] = await tx.query<{ number: number | null }[]>(
    `SELECT max(substring(reference from 9)::int) AS number FROM contract WHERE reference LIKE $1`,
    [`${prefix}%`],
  );
  return prefix + String((row?.number ?? 0) + 1).padStart(4, '0');
}
