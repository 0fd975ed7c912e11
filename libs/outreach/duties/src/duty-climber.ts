import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In, MoreThan } from 'typeorm';
import { type Climb, type Climber, hasOtherDays, type Redated } from '@commonweal/alerts';
import type { DraftAhead } from '@commonweal/decisions';
import type { DocumentSet } from '@commonweal/documents';
import type { DutyContent } from '@commonweal/wire';
import { Clocks } from './clocks.js';
import { Duty } from './duty.entity.js';
import { DutyLook } from './duty-look.js';

/** Duties climb the ladder that their document names, until they are settled. */
@Injectable()
export class DutyClimber implements Climber {
  readonly subjectKind = 'duty';

  constructor(
    private readonly look: DutyLook,
    private readonly clocks: Clocks,
  ) {}

  ladders(documents: DocumentSet): Map<string, string | undefined> {
    return new Map([...documents.all<DutyContent>('duty')].map(([key, { ladder }]) => [key, ladder]));
  }

  async climbs(tx: EntityManager, ids: string[], documents: DocumentSet): Promise<Map<string, Climb>> {
    const duties = await tx.findBy(Duty, { id: In(ids) });
    return new Map(
      duties.flatMap((duty): [string, Climb][] => {
        if (!duty.dueOn) return [];
        const ladder = documents.get<DutyContent>('duty', duty.duty)?.ladder;
        return [[duty.id, { dueOn: duty.dueOn, ladder, over: whySettled(duty) }]];
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
    const rows = await tx.find(Duty, {
      select: { id: true },
      where: { state: 'open', dueOn: Between(from, until), ...(after ? { id: MoreThan(after) } : {}) },
      order: { id: 'ASC' },
      take: limit,
    });
    return rows.map(({ id }) => id);
  }

  redated(ahead: DraftAhead): Redated | undefined {
    const { inForce, documents } = ahead;
    if (!hasOtherDays(ahead) && isDeepStrictEqual(inForce.all('duty'), documents.all('duty')))
      return undefined;
    return async (tx, ids) =>
      this.clocks.moves(tx, await tx.findBy(Duty, { id: In(ids), state: 'open' }), documents);
  }

  async climbAgainOn(tx: EntityManager, days: ReadonlyMap<string, string | null>): Promise<void> {
    for (const [id, climbOn] of days) await this.look.lookAgain(tx, [id], { climbOn });
  }
}

/** In words, why nobody is to be told any more; undefined while it is owed. */
export function whySettled({ state }: Pick<Duty, 'state'>): string | undefined {
  if (state === 'done') return 'It was done.';
  return state === 'not-needed' ? 'It is not needed.' : undefined;
}
