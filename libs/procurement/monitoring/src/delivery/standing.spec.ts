import { describe, expect, it } from '@jest/globals';
import type { Measure } from '../promise/measure.js';
import { type ReportedLine, standingOf } from './standing.js';

const thresholds = [
  { rating: 'good' as const, percent: 100 },
  { rating: 'approaching-target' as const, percent: 90 },
  { rating: 'requires-improvement' as const, percent: 50 },
];
const count: Measure = { type: 'count', overTime: 'sum', direction: 'more-is-better', levels: null };
const line = (periodUntil: string, of: Partial<ReportedLine> = {}): ReportedLine => ({
  ...{ periodUntil, dueOn: `${periodUntil.slice(0, 8)}99`, expected: '3.0000', delivered: null },
  ...{ state: 'empty', returnState: 'open' },
  ...of,
});
const handedIn = { state: 'submitted' as const, returnState: 'submitted' as const };
const standing = (measure: Measure, lines: ReportedLine[]) =>
  standingOf(measure, lines, '2026-05-15', thresholds);

describe('How an obligation stands', () => {
  it('puts what was promised by now beside what came in and what was accepted', () => {
    const lines = [
      line('2026-01-31', { ...handedIn, delivered: 4, state: 'accepted' }),
      line('2026-02-28', { ...handedIn, delivered: 1 }),
      line('2026-03-31', { delivered: 9, state: 'entered' }),
      line('2026-05-31'),
    ];
    expect(standing(count, lines)).toEqual({
      promisedToDate: 9,
      deliveredToDate: 5,
      acceptedToDate: 4,
      rating: 'requires-improvement',
      forecast: 10,
      forecastMethod: 'pace',
    });
  });

  it('does not blame anybody for what is not due yet', () => {
    const lines = [
      line('2026-01-31', { ...handedIn, delivered: 3 }),
      line('2026-04-30', { dueOn: '2026-05-20' }),
    ];
    expect(standing(count, lines)).toMatchObject({ promisedToDate: 6, rating: 'good' });
  });

  it('asks nothing of a return that was waived', () => {
    expect(standing(count, [line('2026-01-31', { returnState: 'waived' })])).toEqual({ rating: 'other' });
  });

  it('takes the latest percentage, not their sum', () => {
    const percentage: Measure = { ...count, type: 'percentage', overTime: 'latest' };
    const lines = [
      line('2026-01-31', { ...handedIn, expected: '60.0000', delivered: 40 }),
      line('2026-02-28', { ...handedIn, expected: '60.0000', delivered: 57 }),
    ];
    expect(standing(percentage, lines)).toMatchObject({
      promisedToDate: 60,
      deliveredToDate: 57,
      rating: 'approaching-target',
    });
  });

  it('rates a yes by the latest answer and words not at all', () => {
    const evidence = { expected: null };
    const yesNo: Measure = { type: 'yes-no', overTime: 'latest', direction: 'more-is-better', levels: null };
    const no = [
      line('2026-01-31', { ...evidence, ...handedIn, delivered: true }),
      line('2026-02-28', { ...evidence, ...handedIn, delivered: false }),
    ];
    expect(standing(yesNo, no)).toEqual({ rating: 'inadequate' });
    expect(
      standing({ ...yesNo, type: 'document' }, [
        line('2026-01-31', { ...evidence, ...handedIn, delivered: 'See the report.' }),
      ]),
    ).toEqual({ rating: 'other' });
  });
});
