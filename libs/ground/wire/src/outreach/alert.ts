import { Choice, DateOnly, Id, Instant, Key, LongText, Text, TrueOrFalse, Whole } from '../fields.js';
import { ListQuery } from '../list.js';

export const alertStates = ['open', 'acknowledged', 'snoozed', 'resolved'] as const;
export type AlertState = (typeof alertStates)[number];
export const severities = ['low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

export class AlertView {
  @Id('Identity.')
  id: string;

  @Choice(severities, 'Severity.')
  severity: Severity;

  @Choice(alertStates, 'State.')
  state: AlertState;

  @Text('What it is about, in words.', { max: 1000 })
  message: string;

  @Text('Kind of the subject.')
  subjectKind: string;

  @Id('Subject.')
  subjectId: string;

  @Text('The subject in words.', { max: 500 })
  subject: string;

  @Text('Path in the console.')
  link: string;

  @DateOnly('Due date it is counted from.')
  dueOn: string;

  @Key('Rule that raised it.')
  rule: string;

  @Id('Decision behind it: ask it why.')
  decisionId: string;

  @Key('Ladder it climbs.')
  ladder: string;

  @Whole('Working days of the highest rung it has reached.', { optional: true, min: -250 })
  rung?: number;

  @Instant('When it was raised.')
  raisedAt: string;

  @DateOnly('Asleep until the end of this day.', { optional: true })
  snoozedUntil?: string;

  @LongText('Reason of the last snooze or resolution.', { optional: true })
  reason?: string;

  @Instant('When it was resolved.', { optional: true })
  resolvedAt?: string;

  @Text('Who resolved it; "the system" when its cause went.', { optional: true })
  resolvedBy?: string;

  @Whole('Version, for If-Match.')
  version: number;
}

/** Body of `POST /alerts/:id/snooze`. */
export class SnoozeGiven {
  @DateOnly('Last day of the snooze.')
  until: string;

  @LongText('Reason.')
  reason: string;
}

/** Body of `POST /alerts/:id/acknowledgement` and `/resolution`. */
export class AlertNote {
  @LongText('Reason, or a note.', { optional: true })
  reason?: string;
}

export class AlertListQuery extends ListQuery {
  @Choice(alertStates, 'State.', { optional: true })
  state?: AlertState;

  @TrueOrFalse('Only those that are, or are not, resolved.', { optional: true })
  unresolved?: boolean;

  @Choice(severities, 'Severity.', { optional: true })
  severity?: Severity;

  @Id('Subject.', { optional: true })
  subjectId?: string;
}
