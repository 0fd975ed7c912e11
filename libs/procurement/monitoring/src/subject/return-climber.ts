import { Injectable } from '@nestjs/common';
import { Any, type EntityManager } from 'typeorm';
import { type Climb, type Climber, hasOtherDays, type Redated } from '@commonweal/alerts';
import { workingDays } from '@commonweal/calendar';
import type { DraftAhead } from '@commonweal/decisions';
import { type DocumentSet, parameterOn } from '@commonweal/documents';
import { Clock } from '@commonweal/platform';
import { ContractReturn } from '../return/contract-return.entity.js';
import { returnsOf } from '../return/returns-of.js';
import { Redating } from '../return/redating.js';
import { ReturnLook } from '../return/return-look.js';

const usualLadder = 'overdue-return';
const usualQuestions = 'unanswered-question';

/**
 * Returns climb the ladder that the parameter `return-ladder` names, until they are handed in or waived; one about which
 * something was asked, that of `question-ladder`, by the day for the answer.
 */
@Injectable()
export class ReturnClimber implements Climber {
  readonly subjectKind = 'return';

  constructor(
    private readonly clock: Clock,
    private readonly look: ReturnLook,
    private readonly redating: Redating,
  ) {}

  ladders(documents: DocumentSet): { returns: string; questions: string } {
    const named = (key: string) => parameterOn(documents, key, this.clock.today());
    return {
      returns: String(named('return-ladder') ?? usualLadder),
      questions: String(named('question-ladder') ?? usualQuestions),
    };
  }

  async climbs(tx: EntityManager, ids: string[], documents: DocumentSet): Promise<Map<string, Climb>> {
    const { returns, questions } = this.ladders(documents);
    const found = await returnsOf(tx, ids);
    return new Map(
      ids.flatMap((id): [string, Climb][] => {
        const each = found.get(id)?.return;
        if (each?.replyBy) return [[id, { dueOn: each.replyBy, ladder: questions }]];
        return each ? [[id, { dueOn: each.dueOn, ladder: returns, over: whyOver(each) }]] : [];
      }),
    );
  }

  async dueBetween(
    tx: EntityManager,
    from: string,
    until: string,
    after: string | null,
    limit: number,
  ): Promise<string[]> {
    const rows = tx
      .createQueryBuilder(ContractReturn, 'r')
      .select('r.id', 'id')
      .where(
        "(r.state IN ('scheduled', 'open') AND r.dueOn BETWEEN :from AND :until OR r.state = 'queried' AND r.replyBy BETWEEN :from AND :until)",
        { from, until },
      )
      .orderBy('r.id')
      .limit(limit);
    if (after) rows.andWhere('r.id > :after', { after });
    return (await rows.getRawMany<{ id: string }>()).map(({ id }) => id);
  }

  /** Those that have not opened yet: the others stay where they are. */
  redated(ahead: DraftAhead): Redated | undefined {
    if (!hasOtherDays(ahead)) return undefined;
    const days = workingDays(ahead.documents, 'office');
    return async (tx, ids) => {
      const scheduled = await tx.findBy(ContractReturn, { id: Any(ids), state: 'scheduled' });
      return this.redating.moves(tx, scheduled, days);
    };
  }

  async climbAgainOn(tx: EntityManager, days: ReadonlyMap<string, string | null>): Promise<void> {
    await this.look.expect(tx, 'climbOn', days);
  }
}

export function whyOver({ isAwaited, state }: ContractReturn): string | undefined {
  if (isAwaited) return undefined;
  return state === 'waived' ? 'The return was waived.' : 'The return was handed in.';
}
