import { Injectable } from '@nestjs/common';
import { Alert, alertsLetGo, alertsRaised } from '@commonweal/alerts';
import { EventHandler, type EventKind, newId } from '@commonweal/platform';
import { Any, type EntityManager } from 'typeorm';
import { PlannedDeliveries } from './planned-deliveries.js';
import { type EventSubject, type LedgerNews, WebhookEvent } from './webhook-event.js';

abstract class OfAlert extends WebhookEvent {
  readonly subjectKind = 'alert';

  async subject(tx: EntityManager, { subjectId }: LedgerNews): Promise<EventSubject> {
    return subjectOf(await tx.findOneByOrFail(Alert, { id: subjectId }));
  }
}

/** Rules raise alerts, of which the ledger tells nothing; a person may open one again. */
export class AlertRaised extends OfAlert {
  readonly key = 'alert.raised';
  readonly title = 'An alert was raised, or opened again';
  readonly actions = ['reopen'];
}

export class AlertResolved extends OfAlert {
  readonly key = 'alert.resolved';
  readonly title = 'An alert was resolved, by somebody or because its cause had gone';
  readonly actions = ['resolve'];
}

type Alerts = { alertIds: string[]; at: string };

@Injectable()
abstract class OfAlerts extends EventHandler<Alerts> {
  protected abstract readonly told: string;

  constructor(private readonly planned: PlannedDeliveries) {
    super();
  }

  async handle(tx: EntityManager, { alertIds, at }: Alerts): Promise<void> {
    const webhooks = await this.planned.whoHears(tx, this.told);
    if (!webhooks.length) return;
    const alerts = await tx.findBy(Alert, { id: Any(alertIds) });
    const happenings = alerts.map((alert) => ({
      ...{ id: newId(), event: this.told, at: new Date(at) },
      subject: { kind: 'alert', id: alert.id, ...subjectOf(alert) },
    }));
    await this.planned.plan(tx, webhooks, happenings);
  }
}

@Injectable()
export class TellOfAlertsRaised extends OfAlerts {
  readonly event: EventKind<Alerts> = alertsRaised;
  readonly name = 'tell-webhooks-of-alerts-raised';
  protected readonly told = 'alert.raised';
}

@Injectable()
export class TellOfAlertsLetGo extends OfAlerts {
  readonly event: EventKind<Alerts> = alertsLetGo;
  readonly name = 'tell-webhooks-of-alerts-let-go';
  protected readonly told = 'alert.resolved';
}

/** The reference of what it is about, without its title. */
function subjectOf({ subject, rule, severity, subjectKind, subjectId }: Alert): EventSubject {
  const reference = /^[A-Z]+(-\d+)+/.exec(subject)?.[0] ?? '';
  return { reference, rule, severity, aboutKind: subjectKind, aboutId: subjectId };
}
