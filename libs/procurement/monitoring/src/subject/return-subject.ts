import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { inWords } from '@commonweal/alerts';
import type { Audience } from '@commonweal/wire';
import type { Addressee, Subject, SubjectDescription } from '@commonweal/decisions';
import { Contract } from '../contract/contract.entity.js';
import { ContractReturn } from '../return/contract-return.entity.js';
import { ReturnLook } from '../return/return-look.js';
import { Audiences } from './audiences.js';
import { returnFacts } from './return-facts.js';

/** Returns as something that rules can be about. */
@Injectable()
export class ReturnSubject implements Subject {
  readonly kind = 'return';
  readonly facts = returnFacts;

  constructor(
    private readonly audiences: Audiences,
    private readonly look: ReturnLook,
  ) {}

  /** Those whose time has come and which are not done with. */
  async running(tx: EntityManager, after: string | null, limit: number): Promise<string[]> {
    const rows = tx
      .createQueryBuilder(ContractReturn, 'r')
      .select('r.id', 'id')
      .where("r.state IN ('open', 'submitted', 'queried')")
      .orderBy('r.id')
      .limit(limit);
    if (after) rows.andWhere('r.id > :after', { after });
    return (await rows.getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  async describe(tx: EntityManager, ids: string[]): Promise<Map<string, SubjectDescription>> {
    const returns = await tx.findBy(ContractReturn, { id: In(ids) });
    const contracts = await tx.findBy(Contract, { id: In(returns.map(({ contractId }) => contractId)) });
    return new Map(
      returns.flatMap(({ id, contractId, dueOn }): [string, SubjectDescription][] => {
        const contract = contracts.find((each) => each.id === contractId);
        if (!contract) return [];
        const { reference, title, directorate, category } = contract;
        return [
          [
            id,
            {
              reference,
              title: `${title}, return due ${inWords(dueOn)}`,
              link: `/returns/${id}/show`,
              directorate,
              category,
            },
          ],
        ];
      }),
    );
  }

  async people(tx: EntityManager, id: string, audience: Audience): Promise<Addressee[]> {
    const found = await tx.findOneBy(ContractReturn, { id });
    const contract = found && (await tx.findOneBy(Contract, { id: found.contractId }));
    return contract ? this.audiences.of(tx, contract, audience) : [];
  }

  async peopleOfAll(tx: EntityManager, ids: string[], audience: Audience): Promise<Map<string, Addressee[]>> {
    const returns = await tx.findBy(ContractReturn, { id: In(ids) });
    const contracts = await tx.findBy(Contract, { id: In(returns.map(({ contractId }) => contractId)) });
    const people = await this.audiences.ofAll(tx, contracts, audience);
    return new Map(returns.map(({ id, contractId }) => [id, people.get(contractId) ?? []]));
  }

  async lookAgainOn(tx: EntityManager, days: ReadonlyMap<string, string | null>): Promise<void> {
    await this.look.expect(tx, 'evaluateOn', days);
  }
}
