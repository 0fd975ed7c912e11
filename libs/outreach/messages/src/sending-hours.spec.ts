import { describe, expect, it } from '@jest/globals';
import type { CalendarContent } from '@commonweal/wire';
import { ReleaseDocuments, type SetEntry } from '@commonweal/documents';
import { isSendingTime, nextSendingDay, sendingHours } from './sending-hours.js';

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

  it('keep to the clock on the wall before and after the nights in which the clocks change', () => {
    const morning = (day: string) => [
      `${day}T06:59:00Z`,
      `${day}T07:00:00Z`,
      `${day}T07:59:00Z`,
      `${day}T08:00:00Z`,
    ];
    const winter = [false, false, false, true];
    const summer = [false, true, true, true];
    expect(morning('2026-03-27').map((moment) => at(moment))).toEqual(winter);
    expect(morning('2026-03-30').map((moment) => at(moment))).toEqual(summer);
    expect(morning('2026-10-23').map((moment) => at(moment))).toEqual(summer);
    expect(morning('2026-10-26').map((moment) => at(moment))).toEqual(winter);
    expect([at('2026-10-26T17:59:00Z'), at('2026-10-26T18:00:00Z')]).toEqual([true, false]);
  });

  it.each([
    ['the hour that is left out', '2026-03-29T00:59:00Z', '2026-03-29T01:00:00Z', '2026-03-30'],
    ['the hour that comes twice', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-26'],
    ['midnight of that night in summer time', '2026-10-24T22:59:00Z', '2026-10-24T23:00:00Z', '2026-10-26'],
  ])('send nothing at %s, and say on which day it goes', (_, before, after, day) => {
    for (const moment of [before, after]) {
      expect(at(moment)).toBe(false);
      expect(nextSendingDay(documents(), '2026-03-01', new Date(moment))).toBe(day);
    }
  });

  it('are over for the day at their end on the clock on the wall', () => {
    const day = (moment: string) => nextSendingDay(documents(), '2026-03-01', new Date(moment));
    expect([day('2026-03-30T16:59:00Z'), day('2026-03-30T17:00:00Z')]).toEqual(['2026-03-30', '2026-03-31']);
    expect([day('2026-10-26T17:59:00Z'), day('2026-10-26T18:00:00Z')]).toEqual(['2026-10-26', '2026-10-27']);
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
