import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { ResponseView } from '@commonweal/wire';
import { Response } from './decision.entity.js';

export interface ResponseGiven {
  decisionId: string;
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
    await tx.insert(Response, { id: newId(), ...given, reason: reason ?? null, at: this.clock.now() });
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
