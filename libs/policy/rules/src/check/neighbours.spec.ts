import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conditions, RuleContent } from '@commonweal/wire';
import { compileRules } from '../evaluate/rule-book.js';
import { generatedConditions, generatedDay, generatedFacts } from '../testing/generated.js';
import { aRule, aSource } from '../testing/vocabulary.js';
import { Neighbours } from './neighbours.js';

const on = { today: '2026-04-01' };

type Rules = Record<string, Partial<RuleContent>>;

function neighbours(rules: Rules, day = on) {
  const source = aSource(rules);
  const all = new Map(Object.entries(rules).map(([key, rule]) => [key, aRule({ title: key, ...rule })]));
  return new Neighbours(compileRules(source), all, day);
}

function codes(rules: Rules): string[] {
  const found = neighbours(rules);
  return Object.keys(rules).flatMap((key) =>
    found.problemsOf(key).map(({ code, at }) => `${key} ${code} ${at}`),
  );
}

const leaf = (fact: string, operator: string, value: Conditions | number | string | string[] | boolean) =>
  ({ fact, operator, value }) as Conditions;
const months = (operator: string, value: number) => leaf('contractMonths', operator, value);
const ict = leaf('category', 'equal', 'ICT');
const roads = leaf('category', 'equal', 'highways');
const worth = (operator: string, value: number | { fact: string }) =>
  leaf('estimatedValueExVat', operator, value as never);
const percent = (percent: number): Partial<RuleContent> => ({
  effects: [{ effect: 'minimum-weighting', percent }],
});
const soon = leaf('contractEndsOn', 'withinDays', 30);
const later = leaf('contractEndsOn', 'withinDays', 60);
const threshold = worth('greaterThan', { fact: 'parameter:works-threshold' });

describe('rules beside each other', () => {
  it.each<[string, Rules, string[]]>([
    [
      'that are the same',
      { one: { conditions: { all: [ict, soon] } }, two: { conditions: { all: [soon, ict] } } },
      ['one duplicate-rule /conditions', 'two duplicate-rule /conditions'],
    ],
    [
      'that say the same in other words',
      {
        one: { conditions: { not: { any: [months('lessThan', 6), ict] } } },
        two: {
          conditions: { all: [months('greaterThanInclusive', 6), leaf('category', 'notEqual', 'ICT')] },
        },
      },
      // The length may not apply: then it is not less than 6, nor at least 6.
      ['two subsumed-rule /conditions'],
    ],
    [
      'of which one is narrower',
      { wide: { conditions: { all: [ict] } }, narrow: { conditions: { all: [ict, months('equal', 3)] } } },
      ['narrow subsumed-rule /conditions'],
    ],
    [
      'of which one is narrower and says more',
      {
        wide: { conditions: { all: [ict] } },
        narrow: {
          conditions: { all: [ict, months('equal', 3)] },
          effects: [...aRule().effects, { effect: 'warn' }],
        },
      },
      [],
    ],
    [
      'of which one is narrower and for longer',
      {
        wide: { conditions: { all: [ict] }, until: '2026-12-31' },
        narrow: { conditions: { all: [ict, months('equal', 3)] } },
      },
      [],
    ],
    [
      'that overlap and do the same',
      {
        one: { conditions: { all: [months('between', [1, 10] as never)] } },
        two: { conditions: { all: [months('between', [5, 15] as never)] } },
      },
      [],
    ],
    [
      'one of which holds wherever the parameter stands today, and not tomorrow',
      {
        one: { conditions: { all: [worth('greaterThan', 9_500_000)] } },
        two: { conditions: { all: [threshold] } },
      },
      [],
    ],
    [
      'that ask for different days',
      { one: { conditions: { all: [soon] } }, two: { conditions: { all: [later] } } },
      [],
    ],
    [
      'that ask for two weightings and can both apply',
      {
        ten: { ...percent(10), conditions: { any: [ict, roads] } },
        twenty: { ...percent(20), conditions: { all: [threshold] } },
      },
      ['ten contradicting-rule /effects/0', 'twenty contradicting-rule /effects/0'],
    ],
    [
      'that ask for two weightings on either side of a parameter',
      {
        ten: {
          ...percent(10),
          conditions: { all: [worth('lessThanInclusive', { fact: 'parameter:works-threshold' })] },
        },
        twenty: { ...percent(20), conditions: { all: [threshold] } },
      },
      [],
    ],
    [
      'that ask for the same weighting',
      {
        one: { ...percent(10), conditions: { all: [ict] } },
        two: { ...percent(10), conditions: { all: [roads] } },
      },
      [],
    ],
    [
      'that ask for two weightings one after the other',
      { one: { ...percent(10), until: '2026-03-31' }, two: { ...percent(20), from: '2026-04-01' } },
      [],
    ],
    ['of which one is retired', { one: { retired: true }, two: {} }, []],
    [
      'about different subjects',
      {
        one: { conditions: { all: [leaf('region', 'equal', 'a')] } },
        two: { subject: 'contract', conditions: { all: [leaf('region', 'equal', 'a')] } },
      },
      [],
    ],
  ])('%s', (_, rules, expected) => {
    expect(codes(rules)).toEqual(expected);
  });

  it('are shown by facts on which both apply', () => {
    const found = neighbours({
      ten: { ...percent(10), conditions: { any: [ict, roads] } },
      twenty: { ...percent(20), conditions: { all: [threshold, months('greaterThan', 12)] } },
    });
    expect(found.problemsOf('ten')[0]?.message).toBe(
      '"twenty" can apply to the same procurement and says otherwise. For instance: the category is ICT, ' +
        'the estimated value excluding VAT is £90,000.01 and the length of the contract is 13 months.',
    );
  });

  it('give no false alarm', () => {
    const trial = fc.tuple(generatedConditions, generatedConditions, generatedFacts(true), generatedDay);
    fc.assert(
      fc.property(trial, ([a, b, facts, today]) => {
        const rules = { one: { conditions: a }, two: { conditions: b } };
        const found = neighbours(rules, { today }).problemsOf('one');
        const book = compileRules(aSource(rules));
        const verdict = (key: string) => book.judge(key, facts, { today })?.verdict;
        if (found.length > 0 && verdict('one') === 'applies') expect(verdict('two')).toBe('applies');
      }),
      { numRuns: 1000 },
    );
  });
});
