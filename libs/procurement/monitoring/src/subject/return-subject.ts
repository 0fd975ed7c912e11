import { dayInWords } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience } from '@commonweal/wire';
import type { Addressee, PeopleByAudience, Subject, SubjectDescription } from '@commonweal/decisions';
import { ContractReturn } from '../return/contract-return.entity.js';
import { ReturnLook } from '../return/return-look.js';
import { Audiences, type Staffed } from './audiences.js';
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
    const returns = await withContracts(tx, ids);
    return new Map(
      returns.map(({ returnId, dueOn, reference, title, directorate, category }) => [
        returnId,
        {
          ...{ reference, directorate, category },
          title: `${title}, return due ${dayInWords(dueOn)}`,
          link: `/returns/${returnId}/show`,
        },
      ]),
    );
  }

  async people(tx: EntityManager, id: string, audience: Audience): Promise<Addressee[]> {
    const [contract] = await withContracts(tx, [id]);
    return contract ? this.audiences.of(tx, contract, audience) : [];
  }

  async peopleOfAll(tx: EntityManager, ids: string[], audiences: Audience[]): Promise<PeopleByAudience> {
    const returns = await withContracts(tx, ids);
    const found = new Map<Audience, Map<string, Addressee[]>>();
    for (const audience of audiences) {
      const people = await this.audiences.ofAll(tx, returns, audience);
      found.set(audience, new Map(returns.map(({ id, returnId }) => [returnId, people.get(id) ?? []])));
    }
    return found;
  }

  async lookAgainOn(tx: EntityManager, days: ReadonlyMap<string, string | null>): Promise<void> {
    await this.look.expect(tx, 'evaluateOn', days);
  }
}

/** A return as it is told about: with what its contract says. */
interface OfContract extends Staffed {
  returnId: string;
  dueOn: string;
  reference: string;
  title: string;
}

function withContracts(tx: EntityManager, ids: string[]): Promise<OfContract[]> {
  return tx.query<OfContract[]>(
    `SELECT r.id AS "returnId", r.due_on AS "dueOn", c.id, c.reference, c.title, c.directorate, c.category,
            c.manager_id AS "managerId", c.supplier_id AS "supplierId"
       FROM contract_return r JOIN contract c ON c.id = r.contract_id WHERE r.id = ANY($1)`,
    [ids],
  );
}
