import { describe, expect, it } from '@jest/globals';
import { WorkingDays } from '@commonweal/calendar';
import { type Promised, scheduledAnew, scheduleOf } from './schedule.js';

const days = new WorkingDays([
  {
    title: 'Bank holidays',
    of: 'bank-holidays',
    coversFrom: '2025-01-01',
    coversUntil: '2026-12-31',
    days: [{ date: '2026-01-01', title: 'New Year' }],
    source: '',
  },
]);
const contract = { startsOn: '2025-10-01', endsOn: '2026-09-30' };
const promised = (of: Partial<Promised> = {}): Promised => ({
  ...{
    type: 'count',
    overTime: 'sum',
    target: '12',
    profile: 'even',
    frequency: 'quarterly',
    dueOffsetDays: 10,
  },
  ...of,
});

describe('The schedule of an obligation', () => {
  it('opens after each period and is due so many working days after it', () => {
    const lines = scheduleOf(contract, promised(), days);
    expect(
      lines.map(({ period, opensOn, dueOn, expected }) => [period.until, opensOn, dueOn, expected]),
    ).toEqual([
      ['2025-12-31', '2026-01-01', '2026-01-15', 3],
      ['2026-03-31', '2026-04-01', '2026-04-14', 3],
      ['2026-06-30', '2026-07-01', '2026-07-14', 3],
      ['2026-09-30', '2026-10-01', '2026-10-14', 3],
    ]);
  });

  it('promises a percentage in full for every period', () => {
    const percentage = promised({ type: 'percentage', overTime: 'latest', target: '60.0000' });
    expect(scheduleOf(contract, percentage, days).map(({ expected }) => expected)).toEqual([60, 60, 60, 60]);
  });

  it('promises no figure where there is no target', () => {
    expect(scheduleOf(contract, promised({ target: null }), days).map(({ expected }) => expected)).toEqual(
      Array(4).fill(undefined),
    );
  });

  it('can be answered on a due date that is the last day of the period', () => {
    const [first] = scheduleOf(contract, promised({ dueOffsetDays: 0 }), days);
    expect(first).toMatchObject({ opensOn: '2025-12-31', dueOn: '2025-12-31' });
  });

  it('leaves out weekends only where bank holidays are not known yet', () => {
    const late = scheduleOf(
      { startsOn: '2030-01-01', endsOn: '2030-01-31' },
      promised({ frequency: 'once' }),
      days,
    );
    expect(late.map(({ dueOn }) => dueOn)).toEqual(['2030-02-14']);
  });
});

describe('What is planned anew', () => {
  const shares = ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'].map((until) => ({
    period: { from: `${until.slice(0, 8)}01`, until, thousandths: 1000 },
    expected: 1,
  }));
  const dueOn = (today: string, handedIn: string[] = [], returnsFrom = '2025-01-01') =>
    scheduledAnew(shares, { dueOffsetDays: 10, returnsFrom }, { days, today, handedIn }).map(
      (line) => line.dueOn,
    );

  it('is asked for from today on where its period is over: nothing is left out, and nobody is late', () => {
    expect(dueOn('2025-12-01')).toEqual(['2026-02-13', '2026-03-13', '2026-04-14', '2026-05-14']);
    expect(dueOn('2026-03-09')).toEqual(['2026-03-23', '2026-03-24', '2026-04-14', '2026-05-14']);
  });

  it('leaves alone a return that was handed in already, and asks for nothing before the first day asked for', () => {
    expect(dueOn('2026-03-09', ['2026-03-23', '2026-04-14'])).toEqual([
      '2026-03-24',
      '2026-03-25',
      '2026-04-15',
      '2026-05-14',
    ]);
    expect(dueOn('2025-12-01', [], '2026-04-01').slice(0, 2)).toEqual(['2026-04-01', '2026-04-02']);
  });
});
