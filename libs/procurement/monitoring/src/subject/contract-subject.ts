import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Audience } from '@commonweal/wire';
import type { Addressee, Subject, SubjectDescription, SubjectFacts } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import { Contract } from '../contract/contract.entity.js';
import { Audiences } from './audiences.js';
import { contractFacts } from './contract-facts.js';

/** Contracts as something that rules can be about. */
@Injectable()
export class ContractSubject implements Subject {
  readonly kind = 'contract';

  constructor(private readonly audiences: Audiences) {}

  async running(tx: EntityManager, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<Pick<Contract, 'id'>[]>(
      `SELECT id FROM contract WHERE state = 'running' AND id > $1 ORDER BY id LIMIT $2`,
      [after ?? '00000000-0000-0000-0000-000000000000', limit],
    );
    return rows.map(({ id }) => id);
  }

  facts(
    tx: EntityManager,
    ids: string[],
    _documents: DocumentSet,
    today: string,
    asked?: ReadonlySet<string>,
  ): Promise<Map<string, SubjectFacts>> {
    return contractFacts(tx, ids, today, asked);
  }

  async describe(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>> {
    const rows = await tx.findBy(Contract, { id: In(ids) });
    return new Map(
      rows.map(({ id, reference, title, directorate, category }) => [
        id,
        { reference, title, link: `/contracts/${id}/show`, directorate, category },
      ]),
    );
  }

  async people(tx: EntityManager, id: string, audience: Audience): Promise<Addressee[]> {
    const contract = await tx.findOneBy(Contract, { id });
    return contract ? this.audiences.of(tx, contract, audience) : [];
  }

  /** Nothing to keep: a running contract is looked at every day, for days until its end are counted. */
  async lookAgainOn(): Promise<void> {}
}
