import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plusDays } from '@commonweal/calendar';
import { frequencies, type IndicatorType, type PeriodAmount } from '@commonweal/wire';
import { amountsOf } from '../testing/amounts.js';
import { customShares, faultOfCustom, faultsOfAmounts } from './amounts.js';
import { fromParts, toParts } from './decimal.js';
import { placesOf } from './measure.js';
import { periodsOf } from './periods.js';

const periods = periodsOf({ startsOn: '2024-02-29', endsOn: '2025-02-27' }, { frequency: 'quarterly' });
const begins = periods.map(({ from }) => from);
const of = (...amounts: number[]) => amounts.map((amount, n) => ({ from: begins[n] ?? '', amount }));
const faults = (amounts: PeriodAmount[], target = 100, type: IndicatorType = 'count', unit?: string) =>
  faultsOfAmounts({ periods, amounts, wanted: toParts(target), type, unit });

describe('A custom profile', () => {
  it('is taken where it adds up to the target to the last digit, in any order, and refused one part beside it', () => {
    const plan = fc.record({
      startsOn: fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays('2019-12-31', days)),
      length: fc.integer({ min: 0, max: 1500 }),
      frequency: fc.constantFrom(...frequencies),
      type: fc.constantFrom<IndicatorType>('count', 'money', 'quantity'),
      target: fc.nat(1_000_000),
      weights: fc.array(fc.nat(50), { minLength: 1 }),
      order: fc.nat(),
    });
    fc.assert(
      fc.property(plan, ({ startsOn, length, frequency, type, target, weights, order }) => {
        const all = periodsOf({ startsOn, endsOn: plusDays(startsOn, length) }, { frequency });
        const places = placesOf(type);
        const wanted = toParts(target);
        const amounts = amountsOf(all, wanted, weights, places);
        const turned = order % all.length;
        const turnedAmounts = [...amounts.slice(turned), ...amounts.slice(0, turned)];
        const shares = customShares({ periods: all, amounts: turnedAmounts, wanted, type });
        expect(shares).toEqual(amounts.map(({ amount }) => amount));
        expect(shares.reduce((sum, share) => sum + toParts(share), 0n)).toBe(wanted);
        const beside = wanted + toParts(fromParts(1n, places));
        expect(() => customShares({ periods: all, amounts, wanted: beside, type })).toThrow(/ less than /);
      }),
    );
  });

  it('that comes to less names the last period, the difference, and what would do', () => {
    expect(faults(of(40, 30, 20, 5))).toEqual({
      'amounts.3.amount': [
        'The amounts come to 95: 5 less than the 100 to promise. They would add up with 10 instead of 5 for 29 November 2024 to 27 February 2025.',
      ],
    });
  });

  it('that comes to more names the last period that can give it up', () => {
    expect(faults(of(40, 30, 40, 5), 100, 'quantity', 'tonnes')).toEqual({
      'amounts.2.amount': [
        'The amounts come to 115 tonnes: 15 tonnes more than the 100 tonnes to promise. They would add up with 25 tonnes instead of 40 tonnes for 29 August 2024 to 28 November 2024.',
      ],
    });
    expect(Object.keys(faults(of(1, 1, 1, 1), 0, 'money'))).toEqual(['amounts']);
  });

  it('wants an amount for each period, once, and none for another', () => {
    expect(faults(of(40, 30, 30))).toEqual({
      amounts: [
        'Give an amount for 29 November 2024 to 27 February 2025; 0 where nothing is promised for it.',
      ],
    });
    const twice = [...of(40, 30, 20, 10), { from: begins[0] ?? '', amount: 0 }];
    expect(faults(twice)).toEqual({ 'amounts.4.from': ['29 February 2024 has two amounts: give one.'] });
    const beside = [...of(40, 30, 20, 10), { from: '2024-03-01', amount: 0 }];
    expect(faults(beside)).toEqual({ 'amounts.4.from': ['No period to plan begins on 1 March 2024.'] });
  });

  it('takes figures of the type only', () => {
    expect(faults(of(40, 30, 29.5, 0.5))).toEqual({
      'amounts.2.amount': [
        '29 August 2024 to 28 November 2024: the amount must be a whole number, 0 or more.',
      ],
      'amounts.3.amount': [
        '29 November 2024 to 27 February 2025: the amount must be a whole number, 0 or more.',
      ],
    });
  });

  it('is for targets that add up', () => {
    expect(faultOfCustom('sum', true)).toBeUndefined();
    expect(faultOfCustom('sum', false)).toMatch(/Only a target/);
    expect(faultOfCustom('latest', true)).toMatch(/does not add up/);
  });
});
