import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EffectInstance, ForeseenMessages, Foresight } from '@commonweal/decisions';
import { Messages } from '@commonweal/messages';
import { Alert } from './alert.entity.js';
import { listeners, loudRungs, type Raised, type Situation } from './climb-plan.js';
import { stepsOf } from './climb-steps.js';
import { foreseenCancel, foreseenPlan } from './foreseen.js';
import { argumentsOf, Raising } from './raising.js';
import { Situations } from './situations.js';

/** Says what raising and resolving alerts would plan and cancel. Writes nothing. */
@Injectable()
export class AlertCounts {
  constructor(
    private readonly raising: Raising,
    private readonly situations: Situations,
    private readonly messages: Messages,
  ) {}

  async plan(
    tx: EntityManager,
    appears: EffectInstance[],
    goes: EffectInstance[],
    { today, documents }: Foresight,
  ): Promise<ForeseenMessages> {
    const total: ForeseenMessages = { planned: [], cancelled: [] };
    for (const [first] of bySubject([...appears, ...goes])) {
      if (!first) continue;
      const subject = { kind: first.subjectKind, id: first.subjectId };
      const isMine = (instance: EffectInstance) => instance.subjectId === first.subjectId;
      const alerts = await this.alertsAfter(tx, appears.filter(isMine), goes.filter(isMine), first);
      for (const situation of await this.situations.of(tx, subject, alerts, documents)) {
        const found = await this.messagesOf(tx, situation, today);
        total.planned.push(...found.planned);
        total.cancelled.push(...found.cancelled);
      }
    }
    return total;
  }

  private async alertsAfter(
    tx: EntityManager,
    appears: EffectInstance[],
    goes: EffectInstance[],
    first: EffectInstance,
  ): Promise<Raised[]> {
    const { subjectKind, subjectId } = first;
    const dueOn = await this.raising.dueOn(tx, first);
    const standing = await tx.findBy(Alert, { subjectKind, subjectId });
    const gone = new Set(goes.map(({ rule }) => rule));
    const comes = appears.filter(
      ({ rule }) => !standing.some((s) => s.rule === rule && s.dueOn === dueOn && !s.may('reopen')),
    );
    return [
      ...standing.map(({ rule, dueOn: day, ladder, climbs }) => ({
        dueOn: day,
        ladder,
        climbs: climbs && !gone.has(rule),
      })),
      ...comes.map((instance) => ({ dueOn, ladder: argumentsOf(instance).ladder, climbs: true })),
    ];
  }

  private async messagesOf(
    tx: EntityManager,
    situation: Situation,
    today: string,
  ): Promise<ForeseenMessages> {
    const { subject, id, climb } = situation;
    const existing = await this.messages.of(tx, { kind: subject.kind, id, dueOn: climb.dueOn });
    const heard = await listeners(tx, situation, loudRungs(situation));
    const { fresh, stale } = stepsOf(situation, heard, existing, today);
    return { planned: fresh.map(foreseenPlan), cancelled: stale.map(foreseenCancel) };
  }
}

function bySubject(instances: EffectInstance[]): EffectInstance[][] {
  const groups = new Map<string, EffectInstance[]>();
  for (const instance of instances) {
    const key = `${instance.subjectKind}:${instance.subjectId}`;
    groups.set(key, [...(groups.get(key) ?? []), instance]);
  }
  return [...groups.values()];
}
