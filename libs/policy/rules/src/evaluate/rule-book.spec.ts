import { describe, expect, it } from '@jest/globals';
import type { Conditions, RuleContent } from '@commonweal/wire';
import { aSource } from '../testing/vocabulary.js';
import { compileRules } from './rule-book.js';

const construction: Conditions = { all: [{ fact: 'category', operator: 'equal', value: 'construction' }] };
const aboveThreshold: Conditions = {
  all: [
    {
      fact: 'estimatedValueIncVat',
      operator: 'greaterThanInclusive',
      value: { fact: 'parameter:works-threshold' },
    },
  ],
};
const long: Conditions = {
  all: [
    { fact: 'contractMonths', operator: 'greaterThanInclusive', value: { fact: 'parameter:long-contract' } },
  ],
};
const facts = { category: 'construction', estimatedValueIncVat: 9_500_000, contractMonths: 18 };

function keys(rules: Record<string, Partial<RuleContent>>, today: string): string[] {
  return compileRules(aSource(rules))
    .evaluate('procurement', facts, { today })
    .map(({ rule }) => rule);
}

describe('which rules are decided', () => {
  it('those in force on the day, both days included', () => {
    const rules = { spring: { from: '2026-04-01', until: '2026-05-31' }, ever: {}, gone: { retired: true } };
    expect(keys(rules, '2026-03-31')).toEqual(['ever']);
    expect(keys(rules, '2026-04-01')).toEqual(['ever', 'spring']);
    expect(keys(rules, '2026-05-31')).toEqual(['ever', 'spring']);
    expect(keys(rules, '2026-06-01')).toEqual(['ever']);
  });

  it('in order of priority, then of key', () => {
    expect(keys({ b: {}, a: {}, first: { priority: 9 } }, '2026-04-01')).toEqual(['first', 'a', 'b']);
  });

  it('those about the subject alone', () => {
    const book = compileRules(
      aSource({
        one: {},
        other: {
          subject: 'return',
          conditions: { all: [{ fact: 'returnFirst', operator: 'equal', value: true }] },
        },
      }),
    );
    expect(book.evaluate('return', { returnFirst: true }, { today: '2026-04-01' })).toEqual([
      { rule: 'other', verdict: 'applies', missing: [], provisional: false },
    ]);
    expect(book.evaluate('duty', {}, { today: '2026-04-01' })).toEqual([]);
  });

  it('leaving out a broken one and saying why', () => {
    const broken = { all: [{ fact: 'colour', operator: 'equal', value: 'red' }] };
    const book = compileRules(
      aSource({ broken: { conditions: broken }, sound: {}, dated: { from: 'soon' } }),
    );
    expect(book.problems.map(({ rule, code, at }) => `${rule} ${code} ${at}`)).toEqual([
      'broken unknown-fact /conditions/all/0/fact',
      'dated bad-date /from',
    ]);
    expect(book.evaluate('procurement', facts, { today: '2026-04-01' }).map(({ rule }) => rule)).toEqual([
      'sound',
    ]);
    expect(book.explain('broken', facts, { today: '2026-04-01' })).toBeUndefined();
  });

  it('a thousand of them', () => {
    const rules = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`rule-${at}`, { conditions: construction }]),
    );
    expect(keys(rules, '2026-04-01')).toHaveLength(1000);
  });
});

describe('a parameter', () => {
  const book = compileRules(
    aSource({ threshold: { conditions: aboveThreshold }, long: { conditions: long } }),
  );
  const judge = (rule: string, today: string, commencement?: string, planned?: boolean) =>
    book.judge(rule, facts, { today, commencement: commencement ?? null, planned: planned ?? false });

  it('with a legal date goes by the day of commencement', () => {
    expect(judge('threshold', '2026-06-01', '2025-12-31')).toMatchObject({
      verdict: 'does-not-apply',
      provisional: false,
    });
    expect(judge('threshold', '2026-06-01', '2026-01-01')).toMatchObject({
      verdict: 'applies',
      provisional: false,
    });
  });

  it('goes by today, provisionally, while there is no commencement or it is only planned', () => {
    expect(judge('threshold', '2026-06-01')).toMatchObject({ verdict: 'applies', provisional: true });
    expect(judge('threshold', '2025-06-01')).toMatchObject({ verdict: 'does-not-apply', provisional: true });
    expect(judge('threshold', '2025-06-01', '2026-01-01', true)).toMatchObject({
      verdict: 'applies',
      provisional: true,
    });
  });

  it('without one goes by today and is never provisional', () => {
    expect(judge('long', '2026-12-31', '2027-06-01')).toMatchObject({
      verdict: 'applies',
      provisional: false,
    });
    expect(judge('long', '2027-01-01')).toMatchObject({ verdict: 'does-not-apply' });
  });

  it('is unknown before its first value', () => {
    expect(judge('long', '2024-12-31')).toMatchObject({
      verdict: 'cannot-decide',
      missing: ['parameter:long-contract'],
    });
  });
});

it('traces every node of every live rule in one byte each', () => {
  const conditions: Conditions = {
    any: [
      { fact: 'category', operator: 'equal', value: 'ICT' },
      { not: { fact: 'tupeApplies', operator: 'equal', value: true } },
    ],
  };
  const book = compileRules(aSource({ a: { conditions: construction }, b: { conditions } }));
  const { bytes, rules } = book.trace('procurement', facts, { today: '2026-04-01' });
  expect(rules).toEqual([
    { key: 'a', base: 0, size: 2 },
    { key: 'b', base: 2, size: 4 },
  ]);
  expect([...bytes]).toEqual([2, 2, 1, 0, 1, 1]);
});
