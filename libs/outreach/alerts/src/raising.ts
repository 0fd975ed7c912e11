import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Severity } from '@commonweal/wire';
import { type EffectInstance, Subjects } from '@commonweal/decisions';
import { Clock, newId } from '@commonweal/platform';
import { Alert } from './alert.entity.js';
import { Climbing } from './climbing.js';
import { Situations } from './situations.js';

/** Raises alerts when a rule begins to apply, and resolves them when it lets go. */
@Injectable()
export class Raising {
  constructor(
    private readonly clock: Clock,
    private readonly subjects: Subjects,
    private readonly situations: Situations,
    private readonly climbing: Climbing,
  ) {}

  /** Opens the alert, or opens it again where the cause came back. What a person resolved meanwhile stays resolved. */
  async raise(tx: EntityManager, instance: EffectInstance): Promise<void> {
    const dueOn = await this.dueOn(tx, instance);
    const known = await tx.findOneBy(Alert, { ...whose(instance), dueOn });
    const alert = known ?? (await this.newAlert(tx, instance, dueOn));
    if (known && !known.may('reopen')) return;
    if (known) known.take('reopen');
    const { severity, ladder, message } = argumentsOf(instance);
    const { decisionId = alert.decisionId } = instance;
    const afresh = { raisedAt: this.clock.now(), resolvedAt: null, resolvedBy: null, reason: null };
    await tx.save(Object.assign(alert, { severity, ladder, message, decisionId, ...afresh }));
    await this.climb(tx, instance);
  }

  async letGo(tx: EntityManager, instance: EffectInstance): Promise<void> {
    const alerts = await tx.findBy(Alert, whose(instance));
    for (const alert of alerts.filter((each) => each.may('resolve'))) {
      alert.take('resolve');
      const resolved = { resolvedAt: this.clock.now(), resolvedBy: null, reason: 'Its cause has gone.' };
      await tx.save(Object.assign(alert, resolved));
    }
    await this.climb(tx, instance);
  }

  /** The day from which the alert is counted: the due date of what climbs by itself, else today. */
  async dueOn(tx: EntityManager, { subjectKind, subjectId }: EffectInstance): Promise<string> {
    const own = await this.situations.ownClimb(tx, { kind: subjectKind, id: subjectId });
    return own?.dueOn ?? this.clock.today();
  }

  private climb(tx: EntityManager, { subjectKind, subjectId }: EffectInstance): Promise<void> {
    return this.climbing.climb(tx, { kind: subjectKind, id: subjectId }, this.clock.today());
  }

  private async newAlert(tx: EntityManager, instance: EffectInstance, dueOn: string): Promise<Alert> {
    const { subjectKind, subjectId, rule, decisionId } = instance;
    const described = await this.subjects.get(subjectKind).describe(tx, [subjectId]);
    const { reference = '', title = '', link = '/', directorate, category } = described.get(subjectId) ?? {};
    return tx.create(Alert, {
      ...{ id: newId(), rule, subjectKind, subjectId, dueOn, decisionId, link, state: 'open' },
      subject: `${reference} ${title}`.trim().slice(0, 500),
      directorate: directorate ?? null,
      category: category ?? null,
      ...{ rung: null, snoozedUntil: null, nextLookOn: null },
    });
  }
}

function whose({ rule, subjectKind, subjectId }: EffectInstance) {
  return { rule, subjectKind, subjectId };
}

export function argumentsOf(instance: EffectInstance): {
  severity: Severity;
  ladder: string;
  message: string;
} {
  const { severity, ladder, message } = instance.arguments as Record<string, string>;
  return { severity: severity as Severity, ladder: ladder ?? '', message: message ?? '' };
}
