import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DraftAhead, Foreseer, type ForeseenMessages } from '@commonweal/decisions';
import { type Message, type MessagePlan, Messages } from '@commonweal/messages';
import type { DocumentSet } from '@commonweal/documents';
import type { SubjectKind, TemplateContent } from '@commonweal/wire';
import type { Alert } from './alert.entity.js';
import { alertsAbout } from './alerts-about.js';
import { listeners, type LoudRung, loudRungs, peopleOf, type Situation } from './climb-plan.js';
import { byPlace, type ClimbSteps, messagesOf, stepsOf } from './climb-steps.js';
import { changedLadders } from './changed-ladders.js';
import { Climbable } from './climbable.js';
import type { Climb, Climber, Redated } from './climber.js';
import { foreseenCancel, foreseenMove, foreseenPlan } from './foreseen.js';
import { Situations } from './situations.js';

const batch = 200;

/**
 * What other ladders, calendars and last days do to the messages of everything that climbs: what climbing again after
 * the publish would write.
 */
@Injectable()
export class ForeseenClimbs extends Foreseer {
  constructor(
    private readonly climbable: Climbable,
    private readonly situations: Situations,
    private readonly messages: Messages,
  ) {
    super();
  }

  async *foresee(tx: EntityManager, ahead: DraftAhead): AsyncGenerator<ForeseenMessages> {
    const ladders = changedLadders(ahead);
    for (const { kind, climber, next } of this.climbable.kinds()) {
      const redated = climber?.redated?.(ahead);
      const isRenamed = climber !== undefined && namesOtherLadders(climber, ahead);
      if (ladders.size === 0 && !redated && !isRenamed) continue;
      for (let after: string | null = null, more = true; more;) {
        const ids: string[] = await next(tx, ahead.today, after, batch);
        const others = ids.filter((id) => !ahead.isChanged(kind, id));
        const some = { kind, ids: others, ladders, redated, isRenamed, ahead };
        if (others.length > 0) yield await this.ofSome(tx, some);
        after = ids.at(-1) ?? null;
        more = ids.length === batch;
      }
    }
  }

  private async ofSome(tx: EntityManager, some: Some): Promise<ForeseenMessages> {
    const { kind, ids, ladders, redated, isRenamed, ahead } = some;
    const alerts = await alertsAbout(tx, kind, ids);
    const all = await this.situations.ofAll(tx, kind, alerts, ahead.documents);
    const days = (await redated?.(tx, ids)) ?? new Map<string, string>();
    const before = isRenamed ? await this.situations.ownClimbs(tx, kind, ids, ahead.inForce) : undefined;
    const mayDiffer = (situation: Situation) => isRenamed || isOn(situation, ladders);
    const climbs = all
      .filter(
        (situation) =>
          days.has(situation.id) ||
          (mayDiffer(situation) && differs(situation, ahead, before?.get(situation.id))),
      )
      .map((situation) => moved(situation, days.get(situation.id)))
      .map((situation) => ({ situation, rungs: loudRungs(situation) }));
    const people = await peopleOf(tx, climbs);
    const messages = await this.messages.ofAll(
      tx,
      kind,
      climbs.map(({ situation: { id } }) => id),
    );
    const known = byPlace(messages);
    const found: Required<ForeseenMessages> = { planned: [], cancelled: [], altered: [] };
    for (const { situation, rungs } of climbs) {
      const heard = await listeners(tx, situation, rungs, people);
      const left = days.has(situation.id) ? messages.filter((one) => isLeft(one, situation)) : [];
      add(found, stepsOf(situation, heard, messagesOf(known, situation), ahead.today), left);
    }
    return found;
  }
}

interface Some {
  kind: SubjectKind;
  ids: string[];
  ladders: ReadonlySet<string>;
  redated: Redated | undefined;
  isRenamed: boolean;
  ahead: DraftAhead;
}

function namesOtherLadders(climber: Climber, { inForce, documents }: DraftAhead): boolean {
  return !isDeepStrictEqual(climber.ladders(inForce), climber.ladders(documents));
}

/** Whether a rung comes on another day, to others, or by another e-mail than now. @param climb where it names another ladder now */
function differs(
  situation: Situation,
  { inForce, documents }: DraftAhead,
  climb: Climb = situation.climb,
): boolean {
  const before = loudRungs({ ...situation, climb, documents: inForce });
  const kinds = (set: DocumentSet, rungs: readonly LoudRung[]) =>
    rungs.map(({ template }) => set.get<TemplateContent>('template', template)?.messageKind);
  const after = loudRungs(situation);
  return !isDeepStrictEqual([before, kinds(inForce, before)], [after, kinds(documents, after)]);
}

/** As it stands once it is due on another day, for which no alert was raised yet. */
function moved(situation: Situation<Alert>, dueOn: string | undefined): Situation<Alert> {
  return dueOn ? { ...situation, climb: { ...situation.climb, dueOn }, alerts: [] } : situation;
}

/** Planned for the day on which the subject was due before. */
function isLeft({ subjectId, state, dueOn }: Message, { id, climb }: Situation): boolean {
  return subjectId === id && state === 'planned' && dueOn !== null && dueOn !== climb.dueOn;
}

function add(found: Required<ForeseenMessages>, { fresh, stale, moved }: ClimbSteps, left: Message[]): void {
  const instead = (plan: MessagePlan) =>
    left.find(({ personId, rung }) => personId === plan.to.personId && rung === plan.rung);
  const replaced = fresh.flatMap((plan) => ({ plan, message: instead(plan) }));
  found.planned.push(...replaced.flatMap(({ plan, message }) => (message ? [] : foreseenPlan(plan))));
  found.altered.push(
    ...moved.map(({ message, plan }) => foreseenMove(message, plan)),
    ...replaced.flatMap(({ plan, message }) => (message ? foreseenMove(message, plan) : [])),
  );
  const isGone = (message: Message) => !replaced.some((one) => one.message === message);
  found.cancelled.push(...[...stale, ...left.filter(isGone)].map(foreseenCancel));
}

function isOn({ climb, alerts }: Situation, ladders: ReadonlySet<string>): boolean {
  return ladders.has(climb.ladder ?? '') || alerts.some(({ ladder }) => ladders.has(ladder));
}
