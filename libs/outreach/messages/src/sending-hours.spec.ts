import { describe, expect, it } from '@jest/globals';
import type { CalendarContent } from '@commonweal/wire';
import { ReleaseDocuments, type SetEntry } from '@commonweal/documents';
import { isSendingTime, sendingHours } from './sending-hours.js';

const calendar: CalendarContent = {
  title: 'Bank holidays',
  of: 'bank-holidays',
  coversFrom: '2026-01-01',
  coversUntil: '2026-12-31',
  days: [{ date: '2026-04-03', title: 'Good Friday' }],
  source: '',
};
const parameter = (key: string, value: number | string): SetEntry => ({
  kind: 'parameter',
  key,
  content: { series: [{ from: '2020-01-01', value, source: '' }] },
});
const documents = (...parameters: SetEntry[]) =>
  ReleaseDocuments.of(1, [{ kind: 'calendar', key: 'bank', content: calendar }, ...parameters]);
const at = (moment: string, ...parameters: SetEntry[]) =>
  isSendingTime(documents(...parameters), new Date(moment));

describe('Sending hours', () => {
  it('are those of London, in summer too', () => {
    expect([at('2026-03-02T07:59:00Z'), at('2026-03-02T08:00:00Z')]).toEqual([false, true]);
    expect([at('2026-06-01T06:59:00Z'), at('2026-06-01T07:00:00Z')]).toEqual([false, true]);
    expect([at('2026-06-01T16:59:00Z'), at('2026-06-01T17:00:00Z')]).toEqual([true, false]);
  });

  it('are on working days only', () => {
    expect([at('2026-03-07T10:00:00Z'), at('2026-04-03T10:00:00Z'), at('2026-04-07T10:00:00Z')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('follow the parameters, as hours or as times', () => {
    expect(at('2026-03-02T07:15:00Z', parameter('sending-hours-from', 7))).toBe(true);
    expect(at('2026-03-02T07:15:00Z', parameter('sending-hours-from', '07:30'))).toBe(false);
    expect(sendingHours(documents(parameter('messages-per-minute', 5)), '2026-03-02').messagesPerMinute).toBe(
      5,
    );
  });
});
