import { describe, expect, it } from '@jest/globals';
import type { CoverageView } from '@commonweal/wire';
import { bandTitle, cellOf, standing } from './reach-map.js';

const named = (value: string) => ({ value, title: value });
/** Two categories, two bands, two regimes: eight figures a rule. */
const view: CoverageView = {
  today: '2026-04-01',
  categories: [named('ict'), named('goods')],
  bands: [{ below: 2_500_000 }, { from: 2_500_000 }],
  regimes: [named('PA23'), named('PSR')],
  rules: [
    { rule: 'one', title: 'One', english: '', indicator: 'trees', reach: '0022' + '0000' },
    { rule: 'two', title: 'Two', english: '', indicator: 'jobs', reach: '2010' + '0000' },
  ],
};
const line = (...indicators: string[]) => ({ key: 'x', title: 'X', indicators: new Set(indicators) });
const [ict, goods] = [0, 1];

describe('the map of what can be suggested', () => {
  it('takes for an outcome the best that any of its indicators has, place by place', () => {
    expect(cellOf(view, line('trees', 'jobs'), ict, {})).toMatchObject({ can: 3, perhaps: 0, never: 1 });
    expect(cellOf(view, line('jobs'), ict, {})).toMatchObject({ can: 1, perhaps: 1, never: 2 });
  });

  it('looks at one band or regime where one is named, and opens the rules behind it alone', () => {
    const high = cellOf(view, line('trees', 'jobs'), ict, { band: 1, regime: 1 });
    expect(high).toMatchObject({ can: 1, perhaps: 0, never: 0 });
    expect(high.rules.map(({ rule }) => rule)).toEqual(['one']);
    expect(cellOf(view, line('jobs'), ict, { band: 1 }).rules.map(({ rule }) => rule)).toEqual(['two']);
  });

  it('says of a place in one word how it stands', () => {
    const of = (category: number, looked: object, ...indicators: string[]) =>
      standing(cellOf(view, line(...indicators), category, looked));
    expect(of(ict, { band: 1 }, 'trees')).toBe('all');
    expect(of(ict, {}, 'trees')).toBe('part');
    expect(of(ict, { band: 1 }, 'jobs')).toBe('perhaps');
    expect(of(goods, {}, 'trees', 'jobs')).toBe('never');
    expect(of(ict, {}, 'nothing')).toBe('never');
  });

  it('names bands as people do', () => {
    const words = { below: 'below', to: 'to below', more: 'and more', any: 'any value' };
    const titles = [{ below: 2_500_000 }, { from: 2_500_000, below: 5_000_000 }, { from: 5_000_000 }, {}];
    expect(titles.map((band) => bandTitle(band, words))).toEqual([
      'below £25,000',
      '£25,000 to below £50,000',
      '£50,000 and more',
      'any value',
    ]);
  });
});
