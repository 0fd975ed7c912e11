import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { ResponseOutcome, ResponseView } from '@commonweal/wire';
import { Decision, Response } from './decision.entity.js';
import { countAnswered } from './rule-tallies.js';

export interface ResponseGiven {
  decisionId: string;
  /** Which of the things that the Decision asks for: `indicator:apprentices`. */
  about: string;
  outcome: ResponseOutcome;
  /** What was done, in words. */
  what: string;
  reason?: string;
  personId: string;
}

/** What people did with Decisions, and why. */
@Injectable()
export class Responses {
  constructor(private readonly clock: Clock) {}

  async record(tx: EntityManager, { reason, ...given }: ResponseGiven): Promise<void> {
    const { decisionId, about, outcome } = given;
    const decision = await tx.findOneByOrFail(Decision, { id: decisionId });
    const [last] = await tx.find(Response, {
      where: { decisionId, about },
      order: { at: 'DESC', id: 'DESC' },
      take: 1,
    });
    const { rule } = decision;
    await tx.insert(Response, { id: newId(), ...given, rule, reason: reason ?? null, at: this.clock.now() });
    await countAnswered(tx, decision, last?.outcome, outcome);
  }
}

/** What people did with a Decision, earliest first. */
export function responsesTo(tx: EntityManager, decisionId: string): Promise<ResponseView[]> {
  return tx.query(
    `select r.what, r.reason, coalesce(p.name, '') as by, r.at
       from response r left join person p on p.id = r.person_id
      where r.decision_id = $1 order by r.at, r.id`,
    [decisionId],
  );
}
