import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Evaluation } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { lock } from '@commonweal/platform';
import { GoesWithSupplier, type Merge } from '@commonweal/suppliers';
import { Contract } from '../contract/contract.entity.js';
import { Contracts } from '../contract/contracts.js';
import { Certificate } from '../certificate/certificate.entity.js';
import { CertificateLook } from '../certificate/certificate-look.js';
import { ChangeOfHands } from './change-of-hands.js';

/** Contracts of a supplier that turned out to be another one: their people are told from now on. */
@Injectable()
export class ContractsGoWithSupplier extends GoesWithSupplier {
  readonly title = 'Contracts';

  constructor(
    private readonly contracts: Contracts,
    private readonly hands: ChangeOfHands,
    private readonly evaluation: Evaluation,
  ) {
    super();
  }

  async what(tx: EntityManager, { from }: Merge): Promise<string[]> {
    return (await this.of(tx, from)).map(({ reference, title }) => `${reference} ${title}`);
  }

  async move(tx: EntityManager, { from, into }: Merge, caller: Caller): Promise<string[]> {
    const moving = await this.of(tx, from);
    for (const { id } of moving) await lock(tx, `contract:${id}`);
    for (const contract of moving) {
      await tx.save(Object.assign(contract, { supplierId: into }));
      await this.contracts.record(tx, contract, 'supplier-merged', caller, { from, into });
    }
    return moving.map(({ id }) => id);
  }

  override async settle(tx: EntityManager, moved: string[]): Promise<void> {
    const running = await tx.find(Contract, {
      where: { id: In(moved), state: 'running' },
      order: { id: 'ASC' },
    });
    for (const contract of running) await this.hands.change(tx, contract);
    await this.evaluation.apply(tx, 'contract', moved, 'answer');
  }

  private of(tx: EntityManager, supplierId: string): Promise<Contract[]> {
    return tx.find(Contract, { where: { supplierId }, order: { id: 'ASC' } });
  }
}

/** Certificates of a supplier that turned out to be another one. */
@Injectable()
export class CertificatesGoWithSupplier extends GoesWithSupplier {
  readonly title = 'Certificates';

  constructor(private readonly look: CertificateLook) {
    super();
  }

  async what(tx: EntityManager, { from }: Merge): Promise<string[]> {
    return (await this.of(tx, from)).map(({ name, number }) => `${name}, ${number}`);
  }

  async move(tx: EntityManager, { from, into: supplierId }: Merge): Promise<string[]> {
    const moving = await this.of(tx, from);
    for (const { id } of moving) await lock(tx, `certificate:${id}`);
    await tx.save(moving.map((certificate) => Object.assign(certificate, { supplierId })));
    return moving.map(({ id }) => id);
  }

  override async settle(tx: EntityManager, moved: string[]): Promise<void> {
    await this.look.at(tx, moved, 'answer');
  }

  private of(tx: EntityManager, supplierId: string): Promise<Certificate[]> {
    return tx.find(Certificate, { where: { supplierId }, order: { id: 'ASC' } });
  }
}
