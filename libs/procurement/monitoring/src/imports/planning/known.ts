import { type EntityManager, In } from 'typeorm';
import { type DocumentSet, Releases } from '@commonweal/documents';
import { Person } from '@commonweal/identity';
import { Injectable } from '@nestjs/common';
import { Clock } from '@commonweal/platform';
import { type Supplier, Suppliers } from '@commonweal/suppliers';
import { Contract } from '../../contract/contract.entity.js';
import { Obligation } from '../../contract/obligation.entity.js';
import type { Register } from '../register-tables.js';
import { nameKey } from './register-suppliers.js';

/** What is here already of all that a register names. */
export interface Known {
  documents: DocumentSet;
  today: string;
  /** By the key of the name in the register; the name here may differ where the number is the same. */
  suppliers: ReadonlyMap<string, Supplier>;
  /** By the council's reference. */
  contracts: ReadonlyMap<string, Contract>;
  /** By id of the contract. */
  obligations: ReadonlyMap<string, Obligation[]>;
  /** By e-mail. */
  people: ReadonlyMap<string, Person>;
}

/** Looks up what is here already. */
@Injectable()
export class LooksUpKnown {
  constructor(
    private readonly releases: Releases,
    private readonly suppliers: Suppliers,
    private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, register: Register): Promise<Known> {
    const contracts = await contractsOf(tx, register);
    return {
      documents: await this.releases.inForce(tx),
      today: this.clock.today(),
      suppliers: await this.suppliersOf(tx, register),
      contracts: new Map(contracts.map((contract) => [contract.councilReference ?? '', contract])),
      obligations: await obligationsOf(tx, contracts),
      people: await peopleOf(tx, register),
    };
  }

  private async suppliersOf(
    tx: EntityManager,
    { contracts, people }: Register,
  ): Promise<Map<string, Supplier>> {
    const named = new Map<string, { name: string; number?: string | null }>();
    for (const { values } of people)
      if (values.supplier) named.set(nameKey(values.supplier), { name: values.supplier });
    for (const { values } of contracts) {
      const key = nameKey(values.supplier ?? '');
      const number = named.get(key)?.number ?? values.registrationNumber;
      if (values.supplier) named.set(key, { name: values.supplier, number });
    }
    const found = new Map<string, Supplier>();
    for (const [key, { name, number }] of named) {
      const supplier = await this.suppliers.matching(tx, name, number);
      if (supplier) found.set(key, supplier);
    }
    return found;
  }
}

function contractsOf(tx: EntityManager, { contracts, obligations }: Register): Promise<Contract[]> {
  const references = [
    ...contracts.map(({ values }) => values.reference),
    ...obligations.map(({ values }) => values.contract),
  ];
  return tx.findBy(Contract, { councilReference: In(given(references)) });
}

async function obligationsOf(tx: EntityManager, contracts: Contract[]): Promise<Map<string, Obligation[]>> {
  const byContract = new Map<string, Obligation[]>();
  for (const obligation of await tx.findBy(Obligation, { contractId: In(contracts.map(({ id }) => id)) }))
    byContract.set(obligation.contractId, [...(byContract.get(obligation.contractId) ?? []), obligation]);
  return byContract;
}

async function peopleOf(tx: EntityManager, { contracts, people }: Register): Promise<Map<string, Person>> {
  const emails = [
    ...contracts.map(({ values }) => values.manager),
    ...people.map(({ values }) => values.email),
  ];
  const found = await tx.findBy(Person, { email: In(given(emails)) });
  return new Map(found.map((person) => [person.email, person]));
}

function given(words: (string | null | undefined)[]): string[] {
  return [...new Set(words)].filter((word) => typeof word === 'string');
}
