import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conditions, RuleContent } from '@commonweal/wire';
import { compileRules } from '../evaluate/rule-book.js';
import { generatedConditions, generatedFacts } from '../testing/generated.js';
import { aParameter, aSource, facts, parameters } from '../testing/vocabulary.js';
import { impactOf } from './impact.js';
import { Portfolio, type Resident } from './portfolio.js';

const today = '2026-04-01';

function portfolioOf(residents: readonly Resident[]): Portfolio {
  const portfolio = new Portfolio('procurement', facts);
  residents.forEach((resident) => portfolio.add(resident));
  return portfolio;
}

const compiled = (rule: Partial<RuleContent>) => compileRules(aSource({ rule })).rule('rule') ?? null;
const atLeast = (value: number): Conditions => ({
  all: [{ fact: 'estimatedValueExVat', operator: 'greaterThanInclusive', value }],
});

describe('the impact of a changed rule', () => {
  const portfolio = portfolioOf([
    { id: 'small', facts: { estimatedValueExVat: 5 } },
    { id: 'middling', facts: { estimatedValueExVat: 50 } },
    { id: 'large', facts: { estimatedValueExVat: 500, contractMonths: 6 } },
    { id: 'unknown', facts: {} },
  ]);

  it('a lower threshold', () => {
    expect(
      impactOf(
        compiled({ conditions: atLeast(100) }),
        compiled({ conditions: atLeast(10) }),
        portfolio,
        today,
      ),
    ).toEqual({
      gained: ['middling'],
      lost: { noLonger: [], cannotDecide: [] },
      turnedUnknown: [],
      of: 4,
    });
  });

  it('one more condition', () => {
    const more: Conditions = {
      all: [atLeast(1), { fact: 'contractMonths', operator: 'greaterThan', value: 12 }],
    };
    expect(
      impactOf(compiled({ conditions: atLeast(10) }), compiled({ conditions: more }), portfolio, today),
    ).toEqual({
      gained: [],
      lost: { noLonger: ['large'], cannotDecide: ['middling'] },
      turnedUnknown: ['small'],
      of: 4,
    });
  });

  it('a rule added, removed, or not yet in force', () => {
    const rule = compiled({ conditions: atLeast(10) });
    expect(impactOf(null, rule, portfolio, today)).toMatchObject({
      gained: ['middling', 'large'],
      turnedUnknown: ['unknown'],
    });
    expect(impactOf(rule, null, portfolio, today).lost).toEqual({
      noLonger: ['middling', 'large'],
      cannotDecide: [],
    });
    expect(
      impactOf(null, compiled({ conditions: atLeast(10), from: '2027-01-01' }), portfolio, today).gained,
    ).toEqual([]);
  });

  it('a changed parameter, by the commencement of each', () => {
    const rules = {
      rule: {
        conditions: {
          all: [
            {
              fact: 'estimatedValueExVat',
              operator: 'lessThan',
              value: { fact: 'parameter:works-threshold' },
            },
          ],
        },
      },
    };
    const series = [
      { from: '2024-01-01', value: 10_000_000, source: '' },
      { from: '2026-01-01', value: 1, source: '' },
    ];
    const changed = new Map([
      ...parameters,
      ['works-threshold', aParameter('the works threshold', 'money', { selector: 'commencement', series })],
    ]);
    const many = portfolioOf([
      { id: 'old', facts: { estimatedValueExVat: 5 }, commencement: '2025-01-01' },
      { id: 'new', facts: { estimatedValueExVat: 5 }, commencement: '2026-01-01' },
    ]);
    const before = compileRules(aSource(rules)).rule('rule') ?? null;
    const after = compileRules(aSource(rules, { parameters: changed })).rule('rule') ?? null;
    expect(impactOf(before, after, many, today).lost.noLonger).toEqual(['new']);
  });
});

it('is exactly what row by row gives', () => {
  const residents = fc.array(
    fc.record({
      facts: generatedFacts(true),
      commencement: fc.constantFrom(null, '2025-05-01', '2026-03-01'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(residents, generatedConditions, generatedConditions, (rows, before, after) => {
      const all = rows.map((row, at) => ({ ...row, id: `p-${at}` }));
      const book = compileRules(aSource({ before: { conditions: before }, after: { conditions: after } }));
      const impact = impactOf(
        book.rule('before') ?? null,
        book.rule('after') ?? null,
        portfolioOf(all),
        today,
      );
      const turned = (from: string, to: string) =>
        all.filter(({ facts, commencement }) => {
          const found = ['before', 'after'].map(
            (key) => book.judge(key, facts, { today, commencement })?.verdict,
          );
          return found[0] === from && found[1] === to;
        });
      const ids = (...lists: Resident[][]) =>
        lists
          .flat()
          .map(({ id }) => id)
          .sort();
      expect([...impact.gained].sort()).toEqual(
        ids(turned('does-not-apply', 'applies'), turned('cannot-decide', 'applies')),
      );
      expect([...impact.lost.noLonger].sort()).toEqual(ids(turned('applies', 'does-not-apply')));
      expect([...impact.lost.cannotDecide].sort()).toEqual(ids(turned('applies', 'cannot-decide')));
      expect([...impact.turnedUnknown].sort()).toEqual(ids(turned('does-not-apply', 'cannot-decide')));
    }),
    { numRuns: 300 },
  );
});

it('grows, and refuses a fact of the wrong type without taking the subject in', () => {
  const portfolio = portfolioOf(
    Array.from({ length: 3000 }, (_, at) => ({
      id: `p-${at}`,
      facts: { estimatedValueExVat: at, category: 'ICT' },
    })),
  );
  expect(() => portfolio.add({ id: 'wrong', facts: { estimatedValueExVat: '5' } })).toThrow(
    '"estimatedValueExVat"',
  );
  const both: Conditions = { all: [atLeast(2990), { fact: 'category', operator: 'equal', value: 'ICT' }] };
  expect(impactOf(null, compiled({ conditions: both }), portfolio, today)).toMatchObject({
    gained: { length: 10 },
    of: 3000,
  });
});
