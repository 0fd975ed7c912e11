import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Severity } from '@commonweal/wire';
import type { EffectInstance, SubjectDescription } from '@commonweal/decisions';
import { Clock, Events, newId } from '@commonweal/platform';
import { alertsLetGo, alertsRaised } from './alert-events.js';
import { Alert } from './alert.entity.js';
import { alertsAbout } from './alerts-about.js';
import { Climbing } from './climbing.js';
import { Situations } from './situations.js';

/** Raises alerts when a rule begins to apply, and resolves them when it lets go. */
@Injectable()
export class Raising {
  constructor(
    private readonly clock: Clock,
    private readonly situations: Situations,
    private readonly climbing: Climbing,
    private readonly events: Events,
  ) {}

  /**
   * Opens the alerts, or opens them again where the cause came back. What a person resolved meanwhile stays resolved.
   * @param instances of one kind of subject
   */
  async raise(tx: EntityManager, instances: EffectInstance[]): Promise<void> {
    const [first] = instances;
    if (!first) return;
    const { subjectKind } = first;
    const ids = [...new Set(instances.map(({ subjectId }) => subjectId))];
    const own = await this.situations.ownClimbs(tx, subjectKind, ids);
    const described = await this.situations.descriptions(tx, subjectKind, ids);
    const known = await alertsAbout(tx, subjectKind, ids);
    const fresh: Alert[] = [];
    const reopened: Alert[] = [];
    for (const instance of instances) {
      const { rule, subjectId } = instance;
      const dueOn = own.get(subjectId)?.dueOn ?? this.clock.today();
      const about = known.get(subjectId) ?? [];
      const before = about.find((each) => each.rule === rule && each.dueOn === dueOn);
      if (before && !before.may('reopen')) continue;
      before?.take('reopen');
      const alert = before ?? newAlert(instance, dueOn, described.get(subjectId));
      Object.assign(alert, openedBy(instance, alert, this.clock.now()));
      if (!before) about.push(alert);
      (before ? reopened : fresh).push(alert);
    }
    await tx.save(reopened);
    const opened = [...fresh, ...reopened];
    if (opened.length) await this.tell(tx, alertsRaised, opened);
    const opening = new Set(opened.map(({ subjectId }) => subjectId));
    await this.climbing.climbAll(tx, subjectKind, [...opening], this.clock.today(), fresh);
  }

  async letGo(tx: EntityManager, instance: EffectInstance): Promise<void> {
    const { subjectKind, subjectId, rule } = instance;
    const own = (await alertsAbout(tx, subjectKind, [subjectId])).get(subjectId) ?? [];
    for (const alert of own.filter((each) => each.rule === rule && each.may('resolve'))) {
      alert.take('resolve');
      const resolved = { resolvedAt: this.clock.now(), resolvedBy: null, reason: 'Its cause has gone.' };
      await tx.save(Object.assign(alert, resolved));
      await this.tell(tx, alertsLetGo, [alert]);
    }
    await this.climb(tx, instance);
  }

  /** The day from which the alert is counted: the due date of what climbs by itself, else today. */
  async dueOn(tx: EntityManager, { subjectKind, subjectId }: EffectInstance): Promise<string> {
    const own = await this.situations.ownClimbs(tx, subjectKind, [subjectId]);
    return own.get(subjectId)?.dueOn ?? this.clock.today();
  }

  private tell(tx: EntityManager, kind: typeof alertsRaised, alerts: Alert[]): Promise<void> {
    const at = this.clock.now().toISOString();
    return this.events.publish(tx, kind, { alertIds: alerts.map(({ id }) => id), at });
  }

  private climb(tx: EntityManager, { subjectKind, subjectId }: EffectInstance): Promise<void> {
    return this.climbing.climb(tx, { kind: subjectKind, id: subjectId }, this.clock.today());
  }
}

function newAlert(
  { subjectKind, subjectId, rule }: EffectInstance,
  dueOn: string,
  description?: SubjectDescription,
): Alert {
  const { reference = '', title = '', link = '/', directorate, category } = description ?? {};
  return Object.assign(new Alert(), {
    ...{ id: newId(), rule, subjectKind, subjectId, dueOn, link, state: 'open' as const },
    subject: `${reference} ${title}`.trim().slice(0, 500),
    directorate: directorate ?? null,
    category: category ?? null,
    ...{ rung: null, snoozedUntil: null, nextLookOn: null, version: 1 },
  });
}

function openedBy(instance: EffectInstance, alert: Alert, raisedAt: Date) {
  const { severity, ladder, message } = argumentsOf(instance);
  const { decisionId = alert.decisionId } = instance;
  const afresh = { raisedAt, resolvedAt: null, resolvedBy: null, reason: null };
  return { severity, ladder, message, decisionId, ...afresh };
}

export function argumentsOf(instance: EffectInstance): {
  severity: Severity;
  ladder: string;
  message: string;
} {
  const { severity, ladder, message } = instance.arguments as Record<string, string>;
  return { severity: severity as Severity, ladder: ladder ?? '', message: message ?? '' };
}
