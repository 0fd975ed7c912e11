import { dayInWords } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience } from '@commonweal/wire';
import type { Addressee, PeopleByAudience, Subject, SubjectDescription } from '@commonweal/decisions';
import { ContractReturn } from '../return/contract-return.entity.js';
import { ReturnLook } from '../return/return-look.js';
import { returnsOf } from '../return/returns-of.js';
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
    const found = await returnsOf(tx, ids);
    return new Map(
      ids.flatMap((returnId) => {
        const one = found.get(returnId);
        if (!one) return [];
        const { reference, title, directorate, category } = one;
        const description = {
          ...{ reference, directorate, category },
          title: `${title}, return due ${dayInWords(one.return.dueOn)}`,
          link: `/returns/${returnId}/show`,
        };
        return [[returnId, description]];
      }),
    );
  }

  async people(tx: EntityManager, id: string, audience: Audience): Promise<Addressee[]> {
    const contract = (await returnsOf(tx, [id])).get(id);
    return contract ? this.audiences.of(tx, contract, audience) : [];
  }

  async peopleOfAll(tx: EntityManager, ids: string[], audiences: Audience[]): Promise<PeopleByAudience> {
    const found = await returnsOf(tx, ids);
    const returns = ids.flatMap((id) => found.get(id) ?? []);
    const people = new Map<Audience, Map<string, Addressee[]>>();
    for (const audience of audiences) {
      const own = await this.audiences.ofAll(tx, returns, audience);
      people.set(audience, new Map(returns.map((one) => [one.return.id, own.get(one.id) ?? []])));
    }
    return people;
  }

  async lookAgainOn(tx: EntityManager, days: ReadonlyMap<string, string | null>): Promise<void> {
    await this.look.expect(tx, 'evaluateOn', days);
  }
}
