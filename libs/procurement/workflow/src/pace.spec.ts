import { describe, expect, it } from '@jest/globals';
import { WorkingDays } from '@commonweal/calendar';
import { paceOf, resumedTarget, retargeted, stageTarget } from './pace.js';

const days = new WorkingDays([
  {
    title: 'England and Wales',
    of: 'bank-holidays',
    coversFrom: '2026-01-01',
    coversUntil: '2026-12-31',
    days: [
      { date: '2026-04-03', title: 'Good Friday' },
      { date: '2026-04-06', title: 'Easter Monday' },
    ],
    source: 'gov.uk',
  },
]);

describe('the pace of a stage', () => {
  const target = stageTarget('2026-03-25', { targetDays: 10, atRiskShare: 20 }, days);

  it('counts its target days as working days', () =>
    expect(target).toEqual({ on: '2026-04-10', atRiskOn: '2026-04-08' }));

  it('is at risk in the last fifth and on the target day, then late', () => {
    const paces = ['2026-04-07', '2026-04-08', '2026-04-10', '2026-04-11'].map((today) =>
      paceOf(target, today),
    );
    expect(paces).toEqual(['on-track', 'at-risk', 'at-risk', 'late']);
    expect(paceOf(undefined, '2026-04-11')).toBe('on-track');
  });

  it('of a short stage is at risk on the target day only', () => {
    const short = stageTarget('2026-03-02', { targetDays: 1, atRiskShare: 20 }, days);
    expect(short).toEqual({ on: '2026-03-03', atRiskOn: '2026-03-03' });
  });

  it('is at risk from the share of its days that policy says', () => {
    const shares = [0, 10, 50, 100, 400].map(
      (atRiskShare) => stageTarget('2026-03-02', { targetDays: 10, atRiskShare }, days).atRiskOn,
    );
    expect(shares).toEqual(['2026-03-16', '2026-03-13', '2026-03-09', '2026-03-02', '2026-03-02']);
  });

  it('stands still while it is paused', () => {
    expect(resumedTarget(target, '2026-03-26', '2026-03-30', days).on).toBe('2026-04-14');
    expect(resumedTarget(target, '2026-03-26', '2026-03-26', days)).toEqual(target);
  });

  it('another number of target days moves the target by their difference, and what a pause added stays', () => {
    const is = (targetDays: number) => ({ targetDays, atRiskShare: 20 });
    for (const other of [15, 5])
      expect(retargeted(target, { was: 10, is: is(other) }, days)).toEqual(
        stageTarget('2026-03-25', is(other), days),
      );
    expect(retargeted(target, { was: 10, is: is(10) }, days)).toEqual(target);
    const paused = resumedTarget(target, '2026-03-26', '2026-03-30', days);
    expect(retargeted(paused, { was: 10, is: is(5) }, days).on).toBe('2026-04-07');
  });
});
