import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Measure } from '../promise/measure.js';
import { forecastOf } from './forecast.js';
import type { ReportedLine } from './standing.js';

const count: Measure = {
  ...{ type: 'count', levels: null, overTime: 'sum', direction: 'more-is-better' },
};
const line = (n: number, expected: number | null, delivered: number | null): ReportedLine => ({
  periodUntil: `2026-${String(n).padStart(2, '0')}-28`,
  dueOn: `2026-${String(n).padStart(2, '0')}-28`,
  expected: expected === null ? null : String(expected),
  delivered,
  state: delivered === null ? 'empty' : 'submitted',
  returnState: delivered === null ? 'scheduled' : 'submitted',
});

describe('The forecast at completion', () => {
  it('goes on at the pace of the periods that were reported', () => {
    const lines = [line(1, 10, 8), line(2, 10, 7), line(3, 20, null), line(4, 20, null)];
    expect(forecastOf(count, lines)).toEqual({ figure: 45, method: 'pace' });
  });

  it('is what was delivered once every period was reported', () => {
    expect(forecastOf(count, [line(1, 10, 3), line(2, 10, 4)])).toEqual({ figure: 7, method: 'complete' });
  });

  it('says nothing before anything was reported, nor where nothing was promised for what was', () => {
    expect(forecastOf(count, [line(1, 10, null)])).toBeUndefined();
    expect(forecastOf(count, [line(1, 0, 3), line(2, 10, null)])).toBeUndefined();
    expect(forecastOf({ ...count, type: 'narrative' }, [line(1, null, null)])).toBeUndefined();
  });

  it('takes the latest figure where figures do not add up, and the average where that is what counts', () => {
    const share: Measure = { ...count, type: 'percentage', overTime: 'latest' };
    const lines = [line(1, 95, 90), line(2, 95, 92.25), line(3, 95, null)];
    expect(forecastOf(share, lines)).toEqual({ figure: 92.25, method: 'latest' });
    expect(forecastOf({ ...share, overTime: 'weighted-average' }, lines)).toEqual({
      ...{ figure: 91.13, method: 'average' },
    });
  });

  it('loses no penny where money is large', () => {
    const money: Measure = { ...count, type: 'money' };
    const lines = [line(1, 9_007_199_254_7, 9_007_199_254_7), line(2, 9_007_199_254_7, null)];
    expect(forecastOf(money, lines)?.figure).toBe(18_014_398_509_4);
  });

  it('is the target where all that was reported was delivered as promised', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(shares, fc.nat(), (expected, cut) => {
        const reported = 1 + (cut % (expected.length - 1));
        const lines = expected.map((share, i) => line(i + 1, share, i < reported ? share : null));
        const target = expected.reduce((sum, share) => sum + share, 0);
        expect(forecastOf(count, lines)).toEqual({ figure: target, method: 'pace' });
      }),
    );
  });
});
