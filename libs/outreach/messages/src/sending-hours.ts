import { Temporal } from 'temporal-polyfill';
import { parameterOn, type DocumentSet } from '@commonweal/documents';
import { timeZone } from '@commonweal/platform';
import { plusDays, workingDays } from '@commonweal/calendar';

/** When mail goes out and how fast: parameters of the release, or these where it has none. */
export interface SendingHours {
  /** Minutes after midnight in London. */
  from: number;
  until: number;
  messagesPerMinute: number;
}

const usual = { from: 8 * 60, until: 18 * 60, messagesPerMinute: 60 };

export function sendingHours(documents: DocumentSet, today: string): SendingHours {
  const parameter = (key: string) => parameterOn(documents, key, today);
  const perMinute = Number(parameter('messages-per-minute'));
  return {
    from: minutesOf(parameter('sending-hours-from')) ?? usual.from,
    until: minutesOf(parameter('sending-hours-until')) ?? usual.until,
    messagesPerMinute: perMinute > 0 ? perMinute : usual.messagesPerMinute,
  };
}

/** Whether ordinary mail may go out now: within the hours, on a working day of the office. */
export function isSendingTime(documents: DocumentSet, now: Date): boolean {
  const london = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const today = london.toPlainDate().toString();
  const { from, until } = sendingHours(documents, today);
  const minute = london.hour * 60 + london.minute;
  return from <= minute && minute < until && workingDays(documents, 'office').isWorkingDay(today);
}

/** The day on which what is planned for a day goes out: that day or today, unless the hours are over or it is none. */
export function nextSendingDay(documents: DocumentSet, plannedOn: string, now: Date): string {
  const london = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  const today = london.toPlainDate().toString();
  const isOver = london.hour * 60 + london.minute >= sendingHours(documents, today).until;
  const earliest = isOver ? plusDays(today, 1) : today;
  return workingDays(documents, 'office').nearest(plannedOn > earliest ? plannedOn : earliest, 'after');
}

/** An hour as a number (8, 17.5) or a time as text ("08:00"). */
function minutesOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.round(value * 60);
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(String(value)) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}
