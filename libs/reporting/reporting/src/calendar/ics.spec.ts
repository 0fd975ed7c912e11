import { describe, expect, it } from '@jest/globals';
import type { DueView } from '@commonweal/wire';
import { icsOf } from './ics.js';

const due = (title: string): DueView => ({
  ...{ id: 'return:1', kind: 'return', on: '2026-12-31', link: '/returns/1/show', late: false },
  ...{ title, about: 'CT-2026-0001 Care; north, south' },
});
const now = new Date('2026-03-02T09:00:00Z');

describe('what is due, for a calendar', () => {
  it('is an event of one whole day, escaped', () => {
    const text = icsOf([due('Return due')], now);
    expect(text.split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Commonweal//EN', 'BEGIN:VEVENT'],
      ...['UID:return:1@commonweal', 'DTSTAMP:20260302T090000Z'],
      ...['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101'],
      'SUMMARY:Return due: CT-2026-0001 Care\\; north\\, south',
      ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('has no line above 75 octets, and reads the same when unfolded', () => {
    const title = 'Pflege für Ältere – „nah“ 🏥 '.repeat(12).trim();
    const text = icsOf([due(title)], now);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}:`);
  });
});
