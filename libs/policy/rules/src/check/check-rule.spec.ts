import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Rule } from 'json-rules-engine';
import type { Conditions, RuleContent } from '@commonweal/wire';
import { compileRules } from '../evaluate/rule-book.js';
import { generatedConditions, generatedDay, generatedFacts } from '../testing/generated.js';
import { aRule, aSource, facts, nonWorkingDays, parameters } from '../testing/vocabulary.js';
import { checkConditions, engineRefusal } from './check-conditions.js';
import { checkRule } from './check-rule.js';

const context = {
  facts,
  parameters,
  nonWorkingDays,
  today: '2026-04-01',
  commencementFact: 'contractStartsOn',
};
const example = { title: 'a building site', facts: { category: 'construction' }, expect: 'applies' } as const;

function codes(more: Partial<RuleContent>): string[] {
  return checkRule(aRule({ examples: [example], ...more }), context).map(
    ({ severity, code, at }) => `${severity} ${code} ${at}`,
  );
}

describe('a rule', () => {
  it.each<[string, Partial<RuleContent>, string[]]>([
    ['is sound', {}, []],
    ['has no example', { examples: [] }, ['warning no-example /examples']],
    ['is due for review', { reviewBy: '2026-03-31' }, ['warning review-due /reviewBy']],
    ['ends before it begins', { from: '2026-02-01', until: '2026-01-01' }, ['error dates-reversed /until']],
    ['has a date that is none', { from: '2026-02-30' }, ['error bad-date /from']],
    [
      'has an example that fails',
      { examples: [{ ...example, expect: 'does-not-apply' }] },
      ['error example-fails /examples/0'],
    ],
    [
      'has an example with a fact of another subject',
      { examples: [{ ...example, facts: { ...example.facts, returnFirst: true } }] },
      ['error example-fact /examples/0/facts/returnFirst'],
    ],
    [
      'has an example with a wrong value',
      { examples: [{ ...example, facts: { category: 'building' } }] },
      ['error example-value /examples/0/facts/category'],
    ],
    [
      'names a fact that is not there',
      { conditions: { all: [{ fact: 'colour', operator: 'equal', value: 1 }] } },
      ['error unknown-fact /conditions/all/0/fact'],
    ],
  ])('%s', (_, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it('is checked while it is being filled in', () => {
    const found = checkRule({ subject: 'procurement', examples: [{ title: 'begun' }] }, context);
    expect(found.map(({ code }) => code)).toEqual(['not-a-condition']);
    expect(checkRule({ subject: 'procurement' }, context).map(({ code }) => code)).toEqual([
      'not-a-condition',
      'no-example',
    ]);
  });

  it('says what an example missed', () => {
    const [problem] = checkRule(
      aRule({ examples: [{ title: 'nothing known', facts: {}, expect: 'applies' }] }),
      context,
    );
    expect(problem?.message).toBe(
      '"nothing known" on 1 April 2026: it was expected that the rule applies; it cannot be decided (not known: the category).',
    );
  });

  it('decides an example on its own day, by its own commencement', () => {
    const conditions: Conditions = {
      all: [{ fact: 'estimatedValueExVat', operator: 'equal', value: { fact: 'parameter:works-threshold' } }],
    };
    const then = {
      title: 'then',
      facts: { estimatedValueExVat: 10_000_000, contractStartsOn: '2025-06-01' },
      expect: 'applies',
    } as const;
    const now = { title: 'now', facts: { estimatedValueExVat: 9_000_000 }, expect: 'applies' } as const;
    const soon: Conditions = { all: [{ fact: 'contractEndsOn', operator: 'withinDays', value: 1 }] };
    const dated = {
      title: 'dated',
      facts: { contractEndsOn: '2020-01-02' },
      expect: 'applies',
      today: '2020-01-01',
    } as const;
    expect(codes({ conditions, examples: [then, now] })).toEqual([]);
    expect(codes({ conditions: soon, examples: [dated] })).toEqual([]);
  });
});

describe('conditions that are certain', () => {
  const months = (operator: string, value: number | boolean): Conditions => ({
    fact: 'contractMonths',
    operator,
    value,
  });
  const category = (operator: string, value: string | string[]): Conditions => ({
    fact: 'category',
    operator,
    value,
  });
  const told = (operator: string, value: string | string[]): Conditions => ({
    fact: 'told',
    operator,
    value,
  });

  it.each<[string, Conditions, string[]]>([
    [
      'an empty range',
      { all: [months('lessThan', 6), months('greaterThan', 12)] },
      ['never-true /conditions'],
    ],
    [
      'a point left out',
      { all: [months('lessThanInclusive', 6), months('greaterThanInclusive', 6), months('notEqual', 6)] },
      ['never-true /conditions'],
    ],
    ['a point', { all: [months('lessThanInclusive', 6), months('greaterThanInclusive', 6)] }, []],
    ['a fraction between', { all: [months('greaterThan', 6), months('lessThan', 7)] }, []],
    [
      'no penny between',
      {
        all: [
          { fact: 'estimatedValueExVat', operator: 'greaterThan', value: 6 },
          { fact: 'estimatedValueExVat', operator: 'lessThan', value: 7 },
        ],
      },
      ['never-true /conditions'],
    ],
    [
      'two choices at once',
      { all: [category('equal', 'ICT'), category('equal', 'highways')] },
      ['never-true /conditions'],
    ],
    ['no choice left', { all: [category('notIn', ['ICT', 'highways', 'construction'])] }, []],
    [
      'every choice',
      { any: [category('equal', 'ICT'), category('in', ['highways', 'construction'])] },
      ['always-true /conditions'],
    ],
    [
      'every number',
      { any: [months('lessThan', 6), months('greaterThanInclusive', 6)] },
      ['always-true /conditions'],
    ],
    [
      'all and none',
      { all: [told('containsAll', ['smes', 'vcses']), told('containsNone', ['smes'])] },
      ['never-true /conditions'],
    ],
    [
      'unknown and compared',
      { all: [months('isKnown', false), months('lessThan', 6)] },
      ['never-true /conditions'],
    ],
    ['merely known', { all: [months('isKnown', true)] }, []],
    [
      'known or not',
      { any: [months('isKnown', true), months('isKnown', false)] },
      ['always-true /conditions'],
    ],
    [
      'not never',
      { not: { all: [months('lessThan', 6), months('greaterThan', 12)] } },
      ['always-true /conditions'],
    ],
    [
      'not always, for it may not apply',
      { not: { any: [months('lessThan', 6), months('greaterThanInclusive', 6)] } },
      ['part-always-true /conditions/not'],
    ],
    [
      'never in one part',
      { any: [category('equal', 'ICT'), { all: [months('lessThan', 6), months('greaterThan', 12)] }] },
      ['part-never-true /conditions/any/1'],
    ],
    [
      'never in a part of all',
      { all: [category('equal', 'ICT'), { all: [months('lessThan', 6), months('greaterThan', 12)] }] },
      ['never-true /conditions'],
    ],
    [
      'texts that may both occur',
      {
        all: [
          { fact: 'region', operator: 'textContains', value: 'a' },
          { fact: 'region', operator: 'textContains', value: 'b' },
        ],
      },
      [],
    ],
  ])('%s', (_, conditions, expected) => {
    expect(
      checkConditions(conditions, 'procurement', context).map(({ code, at }) => `${code} ${at}`),
    ).toEqual(expected);
  });

  it('give no false alarm', () => {
    const trial = fc.tuple(generatedConditions, generatedFacts(true), generatedFacts(false), generatedDay);
    fc.assert(
      fc.property(trial, ([conditions, some, all, today]) => {
        const certain = checkConditions(conditions, 'procurement', context).map(({ code }) => code);
        const book = compileRules(aSource({ rule: { conditions } }));
        const applying = Object.fromEntries(
          Object.entries(all).filter(([, value]) => value !== 'does-not-apply'),
        );
        if (certain.includes('never-true'))
          expect(book.judge('rule', some, { today })?.verdict).not.toBe('applies');
        if (certain.includes('always-true'))
          expect(book.judge('rule', applying, { today })?.verdict).not.toBe('does-not-apply');
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the compatibility gate', () => {
  it('loads what passes the strict walk, and leaves it as it was', () => {
    fc.assert(
      fc.property(generatedConditions, (conditions) => {
        const before = JSON.stringify(conditions);
        expect(engineRefusal(conditions)).toBeUndefined();
        expect(JSON.stringify(conditions)).toBe(before);
      }),
      { numRuns: 200 },
    );
  });

  it('says what the library says', () => {
    const conditions = { all: {} } as unknown as Conditions;
    expect(() => new Rule({ conditions: conditions as never, event: { type: 'x' } })).toThrow();
    expect(engineRefusal(conditions)).toBe('"all" must be an array');
  });
});
