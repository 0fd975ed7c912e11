import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SubjectKind } from '@commonweal/wire';
import { type Message, Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import { Alert } from './alert.entity.js';
import { type LoudRung, listeners, loudRungs, messagesToPlan, type Situation } from './climb-plan.js';
import { Climbers } from './climber.js';
import { highestReached } from './rungs.js';
import { Situations, type Standing } from './situations.js';

/** Keeps exactly one message planned for each person along the ladder of a subject: the next rung. */
@Injectable()
export class Climbing {
  constructor(
    private readonly climbers: Climbers,
    private readonly situations: Situations,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {}

  /** Plans the next rungs of the subject, cancels what they replace, and notes how far its alerts have climbed. */
  async climb(tx: EntityManager, { kind, id }: Standing, today: string): Promise<void> {
    const alerts = await tx.findBy(Alert, { subjectKind: kind, subjectId: id });
    for (const situation of await this.situations.of(tx, { kind, id }, alerts)) {
      const rungs = loudRungs(situation);
      await this.plan(tx, situation, rungs, today);
      await this.note(tx, situation, rungs, today);
    }
  }

  private async plan(
    tx: EntityManager,
    situation: Situation<Alert>,
    rungs: LoudRung[],
    today: string,
  ): Promise<void> {
    const { subject, id, climb, alerts } = situation;
    const about = { kind: subject.kind, id, dueOn: climb.dueOn };
    const heard = await listeners(tx, situation, rungs);
    const plans = messagesToPlan(situation, heard, await this.messages.of(tx, about), today);
    const kept = new Set<string>();
    for (const plan of plans) kept.add((await this.messages.plan(tx, plan)).id);
    const isQuiet = !alerts.some(({ climbs }) => climbs);
    const because = climb.over ?? (isQuiet ? 'No alert climbs.' : 'Another rung has taken its place.');
    await this.messages.cancel(
      tx,
      about,
      because,
      (message) => message.rung === null || kept.has(message.id),
    );
  }

  /** How far alerts have climbed, and the day of the next rung. */
  private async note(
    tx: EntityManager,
    situation: Situation<Alert>,
    rungs: LoudRung[],
    today: string,
  ): Promise<void> {
    const { subject, id, alerts } = situation;
    const climber = this.climbers.find(subject.kind);
    const next = rungs.find(({ on }) => on > today)?.on ?? null;
    for (const alert of alerts.filter(({ climbs }) => climbs)) {
      alert.rung = highestReached(
        rungs.filter(({ ladder }) => ladder === alert.ladder),
        today,
      );
      alert.nextLookOn = climber ? null : next;
      await tx.save(alert);
    }
    await climber?.climbAgainOn(tx, id, next);
  }

  /** Once a rung went out the next one is planned. */
  async afterSending(tx: EntityManager, { rung, subjectKind, subjectId }: Message): Promise<void> {
    if (rung === null) return;
    await this.climb(tx, { kind: subjectKind as SubjectKind, id: subjectId }, this.clock.today());
  }
}
