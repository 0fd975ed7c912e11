import { describe, expect, it } from '@jest/globals';
import type { Conditions } from '@commonweal/wire';
import { compileRules } from '../evaluate/rule-book.js';
import { aSource } from '../testing/vocabulary.js';

const on = { today: '2026-04-01', commencement: '2026-03-01' };

function explain(conditions: Conditions, facts: Record<string, unknown>) {
  const explanation = compileRules(aSource({ rule: { conditions, until: '2026-12-31' } })).explain(
    'rule',
    facts,
    on,
  );
  if (!explanation) throw new Error('left out');
  return explanation;
}

describe('an explanation', () => {
  const conditions: Conditions = {
    all: [
      {
        fact: 'estimatedValueIncVat',
        operator: 'greaterThanInclusive',
        value: { fact: 'parameter:works-threshold' },
      },
      {
        any: [
          { fact: 'category', operator: 'equal', value: 'construction' },
          { not: { fact: 'tupeApplies', operator: 'equal', value: true } },
        ],
      },
    ],
  };
  const facts = { estimatedValueIncVat: 9_500_000, category: 'ICT' };

  it('shows every node, every value seen, and where the expected one comes from', () => {
    expect(explain(conditions, facts)).toEqual({
      rule: 'rule',
      verdict: 'cannot-decide',
      missing: ['tupeApplies'],
      provisional: false,
      live: true,
      stands: 'it is not known whether TUPE applies',
      tree: {
        kind: 'all',
        verdict: 'not-known',
        words: 'all of these',
        children: [
          {
            kind: 'leaf',
            verdict: 'holds',
            words: 'the estimated value including VAT is at least the works threshold (£90,000)',
            fact: 'estimatedValueIncVat',
            title: 'the estimated value including VAT',
            operator: 'greaterThanInclusive',
            operatorWords: 'is at least',
            expected: {
              words: '£90,000',
              parameter: {
                name: 'works-threshold',
                title: 'the works threshold',
                source: 'Notice 2025',
                from: '2026-01-01',
                provisional: false,
              },
            },
            seen: '£95,000',
          },
          {
            kind: 'any',
            verdict: 'not-known',
            words: 'any of these',
            children: [
              expect.objectContaining({
                verdict: 'fails',
                seen: 'ICT',
                expected: { words: 'construction' },
              }),
              {
                kind: 'not',
                verdict: 'not-known',
                words: 'not',
                children: [expect.objectContaining({ verdict: 'not-known', seen: 'not known' })],
              },
            ],
          },
        ],
      },
    });
  });

  it('decides the nodes that a verdict alone would not look at', () => {
    const late = explain(
      {
        any: [
          { fact: 'category', operator: 'equal', value: 'ICT' },
          { fact: 'contractMonths', operator: 'equal', value: 1 },
        ],
      },
      { category: 'ICT', contractMonths: 1 },
    );
    expect(late.tree).toMatchObject({
      verdict: 'holds',
      children: [{ verdict: 'holds' }, { verdict: 'holds' }],
    });
  });

  it('says that the rule is no longer in force', () => {
    const book = compileRules(aSource({ rule: { until: '2026-03-31' } }));
    expect(book.explain('rule', { category: 'construction' }, on)).toMatchObject({
      live: false,
      verdict: 'applies',
    });
  });

  it('shows the value of the other fact', () => {
    const { tree } = explain(
      { all: [{ fact: 'contractEndsOn', operator: 'after', value: { fact: 'contractStartsOn' } }] },
      { contractEndsOn: '2027-03-01', contractStartsOn: '2026-03-01' },
    );
    expect(tree).toMatchObject({
      children: [{ seen: '1 March 2027', expected: { words: '1 March 2026', fact: 'contractStartsOn' } }],
    });
  });
});
