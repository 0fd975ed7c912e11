import type { AlertView } from '@commonweal/wire';
import type { Alert } from './alert.entity.js';

/** @param people names by id */
export function alertView(alert: Alert, people: ReadonlyMap<string, string> = new Map()): AlertView {
  const { id, severity, state, message, subjectKind, subjectId, subject, link, dueOn, rule, version } = alert;
  return {
    ...{ id, severity, state, message, subjectKind, subjectId, subject, link, dueOn, rule, version },
    decisionId: alert.decisionId,
    ladder: alert.ladder,
    rung: alert.rung ?? undefined,
    raisedAt: alert.raisedAt.toISOString(),
    snoozedUntil: alert.snoozedUntil ?? undefined,
    reason: alert.reason ?? undefined,
    resolvedAt: alert.resolvedAt?.toISOString(),
    resolvedBy: resolver(alert, people),
  };
}

function resolver({ state, resolvedBy }: Alert, people: ReadonlyMap<string, string>): string | undefined {
  if (state !== 'resolved') return undefined;
  return resolvedBy ? (people.get(resolvedBy) ?? 'somebody') : 'the system';
}
