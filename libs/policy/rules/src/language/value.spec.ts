import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FactType } from '@commonweal/wire';
import { dateOf, epochDay } from './civil-day.js';
import { encode, factValueProblem, FactError } from './value.js';
import { compileRules } from '../evaluate/rule-book.js';
import { aSource, facts } from '../testing/vocabulary.js';

describe('the border refuses', () => {
  it.each<[FactType, string, unknown]>([
    ['money', 'pounds with a fraction', 250_000.5],
    ['money', 'pounds as text', '250000.00'],
    ['money', 'more pence than can be counted exactly', 2 ** 53],
    ['number', 'numeric text', '12'],
    ['number', 'NaN', NaN],
    ['number', 'infinity', Infinity],
    ['date', 'a Date object', new Date(0)],
    ['date', 'a moment', '2026-06-01T00:00:00Z'],
    ['date', 'a day that does not exist', '2025-02-29'],
    ['date', 'a date without leading noughts', '2026-6-1'],
    ['yes-no', 'text', 'yes'],
    ['yes-no', 'a number', 1],
    ['choice', 'a list', ['construction']],
    ['choices', 'one choice', 'smes'],
    ['choices', 'numbers', [1]],
    ['text', 'a number', 5],
  ])('%s: %s', (type, _, value) => {
    expect(encode(type, value)).toBeUndefined();
  });

  it('and names the fact and the value', () => {
    const book = compileRules(
      aSource({ long: { conditions: { all: [{ fact: 'contractMonths', operator: 'equal', value: 12 }] } } }),
    );
    const look = () => book.evaluate('procurement', { contractMonths: '12' }, { today: '2026-04-01' });
    expect(look).toThrow(FactError);
    expect(look).toThrow('The fact "contractMonths" must be a number, not "12"');
  });

  it('a day of evaluation that is none', () => {
    const book = compileRules(aSource({ any: {} }));
    expect(() => book.evaluate('procurement', {}, { today: '1 April' })).toThrow('today must be a date');
    expect(() => book.evaluate('procurement', {}, { today: '2026-04-01', commencement: '' })).toThrow(
      'the commencement must be a date',
    );
  });
});

describe('the border accepts', () => {
  it.each<[FactType, unknown, unknown]>([
    ['money', 5_000_000_000_000, 5_000_000_000_000],
    ['date', '1970-01-02', 1],
    ['date', '1969-12-31', -1],
    ['yes-no', false, 0],
    ['text', '', ''],
    ['choices', [], []],
    ['number', 'does-not-apply', 'does-not-apply'],
  ])('%s %j', (type, value, encoded) => {
    expect(encode(type, value)).toEqual(encoded);
  });

  it('an answer that is one of the choices, and says which is not', () => {
    const category = facts.get('category');
    if (!category) throw new Error('no category');
    expect(factValueProblem(category, 'ICT')).toBeUndefined();
    expect(factValueProblem(category, 'ict')).toBe('"ict" is not one of its choices');
    expect(factValueProblem(category, 'does-not-apply')).toBeUndefined();
    expect(factValueProblem({ type: 'money' }, 1.5)).toBe('must be a whole number of pence');
  });
});

it('counts days as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      expect(epochDay(dateOf(day))).toBe(day);
    }),
  );
});
