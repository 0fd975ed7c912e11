import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { plusDays } from '@commonweal/calendar';
import type { MessagePlan } from '@commonweal/messages';
import { Alert } from './alert.entity.js';
import { listeners, type LoudRung, loudRungs, planOf, type Raised, type Situation } from './climb-plan.js';
import { type Climber, Climbers } from './climber.js';
import { Situations } from './situations.js';

const reach = 370;
const most = 2000;

/**
 * The rungs of a day to come. What is not over by its due date is taken to raise an alert on its own ladder; what
 * has alerts goes on climbing theirs.
 */
@Injectable()
export class Projection {
  constructor(
    private readonly climbers: Climbers,
    private readonly situations: Situations,
  ) {}

  async on(tx: EntityManager, day: string): Promise<MessagePlan[]> {
    const plans: MessagePlan[] = [];
    for (const climber of this.climbers.all()) {
      const ids = await climber.dueBetween(tx, plusDays(day, -reach), plusDays(day, reach), null, most);
      for (const id of ids) plans.push(...(await this.ofSubject(tx, climber, id, day)));
    }
    return plans;
  }

  private async ofSubject(
    tx: EntityManager,
    { subjectKind: kind }: Climber,
    id: string,
    day: string,
  ): Promise<MessagePlan[]> {
    const alerts = await tx.findBy(Alert, { subjectKind: kind, subjectId: id });
    const [situation] = await this.situations.of<Raised>(tx, { kind, id }, alerts);
    if (!situation) return [];
    const supposed = suppose(situation);
    const rungs = loudRungs(supposed).filter(({ on }) => on === day);
    const heard = await listeners(tx, supposed, rungs);
    return heard.flatMap(({ to, rungs: own }) =>
      own.flatMap((rung) => planOf(supposed, to, rung).map((p) => ifNothing(p, rung))),
    );
  }
}

function suppose(situation: Situation): Situation {
  const { climb, alerts } = situation;
  if (alerts.length > 0 || climb.ladder === undefined) return situation;
  return { ...situation, alerts: [{ dueOn: climb.dueOn, ladder: climb.ladder, climbs: true }] };
}

function ifNothing(plan: MessagePlan, { day }: LoudRung): MessagePlan {
  return {
    ...plan,
    why: `If nothing happens until then. ${plan.why}${day > 0 ? ' An alert would be open.' : ''}`,
  };
}
