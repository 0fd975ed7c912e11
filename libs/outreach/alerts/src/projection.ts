import { Injectable } from '@nestjs/common';
import { Between, type EntityManager } from 'typeorm';
import { CalendarEnds, plusDays, workingDays } from '@commonweal/calendar';
import type { DocumentSet } from '@commonweal/documents';
import { type MessagePlan, Messages } from '@commonweal/messages';
import { grouped } from '@commonweal/platform';
import type { LadderContent, SubjectKind } from '@commonweal/wire';
import { Alert } from './alert.entity.js';
import { alertsAbout } from './alerts-about.js';
import {
  listeners,
  type LoudRung,
  loudRungs,
  messagesToPlan,
  peopleOf,
  planOf,
  type Situation,
} from './climb-plan.js';
import { byPlace, messagesOf } from './climb-steps.js';
import { Climbable, reach } from './climbable.js';
import { Situations } from './situations.js';

const batch = 200;

/**
 * The rungs of a day to come. What is not over by its due date is taken to raise an alert on its own ladder; what
 * has alerts goes on climbing theirs, and an alert that wakes on the day says what it would have said meanwhile.
 */
@Injectable()
export class Projection {
  constructor(
    private readonly climbable: Climbable,
    private readonly situations: Situations,
    private readonly messages: Messages,
  ) {}

  async on(tx: EntityManager, day: string, documents: DocumentSet): Promise<MessagePlan[]> {
    const { from, until } = dueAround(day, documents);
    const waking = grouped(await wakingOn(tx, day, documents), ({ subjectKind }) => subjectKind);
    const plans: MessagePlan[] = [];
    for (const { kind, climber, next } of this.climbable.kinds()) {
      const woken = [...new Set((waking.get(kind) ?? []).map(({ subjectId }) => subjectId))];
      plans.push(...(await this.ofWoken(tx, kind, woken, day)));
      for (let after: string | null = null, more = true; more;) {
        const ids: string[] = climber
          ? await climber.dueBetween(tx, from, until, after, batch)
          : await next(tx, day, after, batch);
        const others = ids.filter((id) => !woken.includes(id));
        if (others.length > 0) plans.push(...(await this.ofSome(tx, kind, others, day)));
        after = ids.at(-1) ?? null;
        more = ids.length === batch;
      }
    }
    return plans;
  }

  private async ofSome(
    tx: EntityManager,
    kind: SubjectKind,
    ids: string[],
    day: string,
  ): Promise<MessagePlan[]> {
    const rungsOf = rungsOn(day);
    const climbs = (await this.supposed(tx, kind, ids, day))
      .map((situation) => ({ situation, rungs: rungsOf(loudRungs(situation)) }))
      .filter(({ rungs }) => rungs.length > 0);
    const people = await peopleOf(tx, climbs);
    const plans: MessagePlan[] = [];
    for (const { situation, rungs } of climbs)
      for (const { to, rungs: own } of await listeners(tx, situation, rungs, people))
        plans.push(...own.flatMap((rung) => planOf(situation, to, rung)));
    return plans.map(ifNothing);
  }

  /** The latest rung that came while the alerts slept, once. */
  private async ofWoken(
    tx: EntityManager,
    kind: SubjectKind,
    ids: string[],
    day: string,
  ): Promise<MessagePlan[]> {
    if (ids.length === 0) return [];
    const known = byPlace(await this.messages.ofAll(tx, kind, ids));
    const plans: MessagePlan[] = [];
    for (const situation of await this.supposed(tx, kind, ids, day)) {
      const heard = await listeners(tx, situation, loudRungs(situation));
      plans.push(...messagesToPlan(situation, heard, messagesOf(known, situation), day));
    }
    const due = plans.filter(({ sendOn }) => sendOn <= day);
    return due.map((plan) => ({ ...ifNothing(plan), sendOn: day }));
  }

  private async supposed(
    tx: EntityManager,
    kind: SubjectKind,
    ids: string[],
    day: string,
  ): Promise<Situation[]> {
    const all = await this.situations.ofAll(tx, kind, await alertsAbout(tx, kind, ids));
    return all.map((situation) => suppose(situation, day));
  }
}

/** Alerts whose snooze is over, so that mail goes out on the day. */
async function wakingOn(tx: EntityManager, day: string, documents: DocumentSet): Promise<Alert[]> {
  const days = workingDays(documents, 'office');
  if (!days.knownUntil || !days.isWorkingDay(day)) return [];
  const since = days.addWorkingDays(day, -1);
  return tx.findBy(Alert, { state: 'snoozed', snoozedUntil: Between(since, plusDays(day, -1)) });
}

/**
 * Due dates between which lies whatever has a rung on the day: one working day farther than any rung, for due dates
 * that are none.
 */
function dueAround(day: string, documents: DocumentSet): { from: string; until: string } {
  const ladders = [...documents.all<LadderContent>('ladder').values()];
  const rungs = ladders.flatMap((ladder) => ladder.rungs.map((rung) => rung.day));
  const days = workingDays(documents, 'office');
  try {
    return {
      from: days.addWorkingDays(day, -Math.max(0, ...rungs) - 1),
      until: days.addWorkingDays(day, 1 - Math.min(0, ...rungs)),
    };
  } catch (error) {
    if (!(error instanceof CalendarEnds)) throw error;
    return { from: plusDays(day, -reach), until: plusDays(day, reach) };
  }
}

/** The rungs of the day out of many: one array for all that climb alike. */
function rungsOn(day: string): (rungs: readonly LoudRung[]) => readonly LoudRung[] {
  const known = new Map<readonly LoudRung[], readonly LoudRung[]>();
  return (rungs) => {
    const own = known.get(rungs) ?? rungs.filter(({ on }) => on === day);
    known.set(rungs, own);
    return own;
  };
}

function suppose(situation: Situation<Alert>, day: string): Situation {
  const { climb, alerts } = situation;
  if (alerts.length === 0 && climb.ladder !== undefined)
    return { ...situation, alerts: [{ dueOn: climb.dueOn, ladder: climb.ladder, climbs: true }] };
  const awake = ({ climbs, snoozedUntil }: Alert) => climbs || (snoozedUntil !== null && snoozedUntil < day);
  return {
    ...situation,
    alerts: alerts.map((alert) => {
      const { dueOn, ladder, decisionId } = alert;
      return { dueOn, ladder, decisionId, climbs: awake(alert) };
    }),
  };
}

function ifNothing(plan: MessagePlan): MessagePlan {
  const isLate = (plan.rung ?? 0) > 0;
  return {
    ...plan,
    why: `If nothing happens until then. ${plan.why}${isLate ? ' An alert would be open.' : ''}`,
  };
}
