import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorkingDays } from '@commonweal/calendar';
import { datedRungs, highestReached, rungToPlan } from './rungs.js';

const days = new WorkingDays([
  {
    title: 'Bank holidays',
    of: 'bank-holidays',
    coversFrom: '2025-01-01',
    coversUntil: '2027-12-31',
    days: [
      { date: '2026-04-03', title: 'Good Friday' },
      { date: '2026-04-06', title: 'Easter Monday' },
    ],
    source: '',
  },
]);
const rung = (day: number) => ({ day, to: ['supplier-contact' as const], template: 't' });
const ladder = [-10, -5, 0, 1, 5, 10].map(rung);
const planned = (today: string, sent: number[] = []) => {
  const left = datedRungs(ladder, '2026-04-01', days).filter(({ day }) => day > Math.max(-99, ...sent));
  return rungToPlan(left, today)?.day;
};

describe('The rungs of a ladder', () => {
  it('have their days in working days around the due date, over Easter too', () => {
    expect(datedRungs(ladder, '2026-04-01', days).map(({ day, on }) => `${day} ${on}`)).toEqual([
      '-10 2026-03-18',
      '-5 2026-03-25',
      '0 2026-04-01',
      '1 2026-04-02',
      '5 2026-04-10',
      '10 2026-04-17',
    ]);
  });

  it('remind on the working day before a due date that is on a weekend', () => {
    expect(datedRungs([rung(0), rung(1)], '2026-03-08', days).map(({ on }) => on)).toEqual([
      '2026-03-06',
      '2026-03-09',
    ]);
  });

  it('are planned one at a time: the next one to come', () => {
    expect(planned('2026-03-02')).toBe(-10);
    expect(planned('2026-03-18')).toBe(-10);
    expect(planned('2026-03-18', [-10])).toBe(-5);
    expect(planned('2026-04-02', [-10, -5, 0, 1])).toBe(5);
    expect(planned('2026-04-17', [-10, -5, 0, 1, 5, 10])).toBeUndefined();
  });

  it('leave out what was missed while nothing ran', () => {
    expect(planned('2026-04-13', [-10])).toBe(5);
    expect(planned('2026-04-13', [-10, 5])).toBe(10);
    expect(planned('2027-01-01')).toBe(10);
  });

  it('never plan an earlier rung after a later one, nor one twice, whenever one looks', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(looks, (offsets) => {
        const sent: number[] = [];
        for (const offset of offsets.sort((a, b) => a - b)) {
          const today = days.addWorkingDays('2026-03-02', offset);
          const next = planned(today, sent);
          const dated = datedRungs(ladder, '2026-04-01', days).find(({ day }) => day === next);
          if (dated && dated.on <= today) sent.push(dated.day);
        }
        expect(sent).toEqual([...new Set(sent)].sort((a, b) => a - b));
      }),
    );
  });

  it('wait where the bank holidays are not known', () => {
    expect(datedRungs(ladder, '2027-12-28', days).map(({ day }) => day)).toEqual([-10, -5, 0, 1]);
  });

  it('say how far an alert has climbed', () => {
    const dated = datedRungs(ladder, '2026-04-01', days);
    expect([highestReached(dated, '2026-04-01'), highestReached(dated, '2026-04-11')]).toEqual([null, 5]);
    expect(rungToPlan([], '2026-04-01')).toBeUndefined();
  });
});
