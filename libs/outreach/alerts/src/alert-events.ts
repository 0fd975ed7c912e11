import { eventKind } from '@commonweal/platform';

/** Of one kind of subject, in one transaction. */
interface Some {
  alertIds: string[];
  /** ISO 8601. */
  at: string;
}

/** Alerts were raised, or raised again, because a rule began to apply. */
export const alertsRaised = eventKind<Some>('alerts-raised');

/** Alerts were resolved because their cause had gone. */
export const alertsLetGo = eventKind<Some>('alerts-let-go');
