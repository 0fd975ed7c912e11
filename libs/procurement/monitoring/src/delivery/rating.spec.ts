import { describe, expect, it } from '@jest/globals';
import type { ParameterContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import { percentReached, ratingOf, ratingThresholds } from './rating.js';

function documents(parameters: Record<string, Partial<ParameterContent>> = {}): DocumentSet {
  const all = new Map(Object.entries(parameters));
  return {
    release: 1,
    get: <C extends object>(_kind: string, key: string) => all.get(key) as C | undefined,
    all: <C extends object>() => all as ReadonlyMap<string, object> as ReadonlyMap<string, C>,
  };
}
const usual = ratingThresholds(documents(), '2026-01-01');
const more = (promised: number, delivered?: number) =>
  ratingOf({ promised, delivered, direction: 'more-is-better' }, usual);
const less = (promised: number, delivered?: number) =>
  ratingOf({ promised, delivered, direction: 'less-is-better' }, usual);

describe('The rating of what was delivered beside what was promised', () => {
  it('begins at 100, 90 and 50 per cent unless policy says otherwise', () => {
    expect([10, 9.99, 9, 8.9, 5, 4.9, 0].map((delivered) => more(10, delivered))).toEqual([
      'good',
      'approaching-target',
      'approaching-target',
      'requires-improvement',
      'requires-improvement',
      'inadequate',
      'inadequate',
    ]);
  });

  it('counts what was not answered as nothing, and gives none while nothing was promised', () => {
    expect(more(10)).toBe('inadequate');
    expect(more(0, 5)).toBe('other');
    expect(ratingOf({ delivered: 3, direction: 'more-is-better' }, usual)).toBe('other');
  });

  it('is exact where floating point is not', () => {
    expect(more(1.1, 0.99)).toBe('approaching-target');
    expect(more(1.1, 0.9899)).toBe('requires-improvement');
    expect(percentReached(1.1, 0.99, 'more-is-better')).toBe(90);
  });

  it('turns round where less is better', () => {
    expect([8, 10, 11, 20, 21].map((delivered) => less(10, delivered))).toEqual([
      'good',
      'good',
      'approaching-target',
      'requires-improvement',
      'inadequate',
    ]);
  });

  it('follows a parameter from its day on', () => {
    const series = [
      { from: '2026-01-01', value: 95, source: '' },
      { from: '2027-01-01', value: 80, source: '' },
    ];
    const set = documents({ 'rating-good-from': { series } });
    const on = (today: string) => ratingThresholds(set, today)[0]?.percent;
    expect([on('2025-12-31'), on('2026-06-01'), on('2027-01-01')]).toEqual([100, 95, 80]);
  });
});
