import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conditions } from '@commonweal/wire';
import { compileRules } from '../evaluate/rule-book.js';
import { generatedConditions, generatedFacts } from '../testing/generated.js';
import { aSource } from '../testing/vocabulary.js';

const on = { today: '2026-04-01' };
const construction: Conditions = { fact: 'category', operator: 'equal', value: 'construction' };
const large: Conditions = {
  fact: 'estimatedValueExVat',
  operator: 'greaterThanInclusive',
  value: 10_000_000,
};
const long: Conditions = { fact: 'contractMonths', operator: 'greaterThanInclusive', value: 12 };

function miss(conditions: Conditions, facts: Record<string, unknown>) {
  return compileRules(aSource({ rule: { conditions } })).explain('rule', facts, on)?.nearestMiss;
}

const small = { category: 'ICT', estimatedValueExVat: 8_000_000, contractMonths: 24 };

it.each<[string, Conditions, string | undefined]>([
  [
    'the conditions that fail',
    { all: [construction, large, long] },
    'It would apply if 2 facts were different: the category is construction (now ICT); the estimated value excluding VAT is at least £100,000 (now £80,000).',
  ],
  [
    'the way with the fewest facts',
    { any: [{ all: [construction, large] }, { fact: 'contractMonths', operator: 'lessThan', value: 12 }] },
    'It would apply if one fact were different: the length of the contract is less than 12 months (now 24 months).',
  ],
  [
    'what must go on holding of the same fact',
    { all: [long, { fact: 'contractMonths', operator: 'lessThan', value: 18 }] },
    'It would apply if one fact were different: the length of the contract is less than 18 months and the length of the contract is at least 12 months (now 24 months).',
  ],
  [
    'the value of a parameter',
    { all: [{ fact: 'contractMonths', operator: 'lessThan', value: { fact: 'parameter:long-contract' } }] },
    'It would apply if one fact were different: the length of the contract is less than the length of a long contract (12 months) (now 24 months).',
  ],
  [
    'not',
    { not: { any: [{ fact: 'category', operator: 'equal', value: 'ICT' }] } },
    'It would apply if one fact were different: the category is not ICT (now ICT).',
  ],
  [
    'nothing, where no value would do',
    { all: [construction, { fact: 'category', operator: 'equal', value: 'highways' }] },
    undefined,
  ],
  [
    'that there are too many ways',
    {
      all: Array.from({ length: 10 }, () => ({
        any: [construction, { fact: 'contractMonths', operator: 'equal', value: 1 }],
      })),
    },
    'Too many facts would have to be different to say which.',
  ],
])('names %s', (_, conditions, sentence) => {
  expect(miss(conditions, small)?.sentence).toBe(sentence);
});

it('is silent when the rule applies or cannot be decided', () => {
  expect(miss({ all: [long] }, small)).toBeUndefined();
  expect(miss({ all: [long] }, {})).toBeUndefined();
});

it('never promises more than one change where one changed fact is enough', () => {
  const trial = fc.tuple(generatedConditions, generatedFacts(false), generatedFacts(false));
  fc.assert(
    fc.property(trial, ([conditions, facts, others]) => {
      const book = compileRules(aSource({ rule: { conditions } }));
      const found = book.explain('rule', facts, on);
      if (found?.verdict !== 'does-not-apply' || !found.nearestMiss || found.nearestMiss.facts.length < 2)
        return;
      for (const [name, value] of Object.entries(others)) {
        const changed = book.judge('rule', { ...facts, [name]: value }, on);
        // A leaf that compares two facts can be turned from either side; the sentence speaks of the left one.
        if (!JSON.stringify(conditions).includes('"value":{"fact"'))
          expect(changed?.verdict).not.toBe('applies');
      }
    }),
    { numRuns: 500 },
  );
});
