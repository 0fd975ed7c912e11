import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conditions } from '@commonweal/wire';
import { compileRules } from '../evaluate/rule-book.js';
import { generatedConditions, generatedFacts } from '../testing/generated.js';
import { aSource } from '../testing/vocabulary.js';
import { Reaches, turningPoints } from './reach.js';

const on = { today: '2026-04-01' };
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as Conditions;
const categories = ['construction', 'highways', 'ICT'];
const category = { fact: 'category', parts: categories.map((one) => leaf('category', 'equal', one)) };
const edges = [0, 9_000_000, 10_000_000];
const money = {
  fact: 'estimatedValueExVat',
  parts: edges.map((from, index) => ({
    all: [
      leaf('estimatedValueExVat', 'greaterThanInclusive', from),
      ...edges.slice(index + 1, index + 2).map((below) => leaf('estimatedValueExVat', 'lessThan', below)),
    ],
  })),
};

function bookOf(conditions: Conditions) {
  return compileRules(aSource({ rule: { conditions } }));
}
const words = { never: '-', perhaps: '?', can: '+' };
/** A row for each category, a sign for each band. */
function map(conditions: Conditions): string {
  const signs =
    new Reaches(bookOf(conditions), [category, money], on).of('rule')?.map((one) => words[one]) ?? [];
  return categories.map((_, row) => signs.slice(row * 3, row * 3 + 3).join('')).join(' ');
}

describe('where a rule can apply', () => {
  it.each<[string, Conditions, string]>([
    ['in one category', { all: [leaf('category', 'equal', 'highways')] }, '--- +++ ---'],
    [
      'from a value',
      { all: [leaf('estimatedValueExVat', 'greaterThanInclusive', 9_000_000)] },
      '-++ -++ -++',
    ],
    [
      'above the last edge alone',
      { all: [leaf('estimatedValueExVat', 'greaterThan', 10_000_000)] },
      '--+ --+ --+',
    ],
    [
      'in some category or from a value',
      {
        any: [
          leaf('category', 'equal', 'ICT'),
          leaf('estimatedValueExVat', 'greaterThanInclusive', 10_000_000),
        ],
      },
      '--+ --+ +++',
    ],
    ['not in a category', { not: { any: [leaf('category', 'in', ['ICT', 'highways'])] } }, '+++ --- ---'],
    ['everywhere, for it asks neither', { all: [leaf('tupeApplies', 'equal', true)] }, '+++ +++ +++'],
    [
      'from a parameter as it is today',
      { all: [leaf('estimatedValueExVat', 'greaterThanInclusive', { fact: 'parameter:works-threshold' })] },
      '-++ -++ -++',
    ],
    [
      'in part, where it compares two facts',
      {
        all: [
          leaf('category', 'equal', 'ICT'),
          leaf('estimatedValueExVat', 'greaterThan', { fact: 'estimatedValueIncVat' }),
        ],
      },
      '--- --- ???',
    ],
    [
      'nowhere',
      { all: [leaf('category', 'equal', 'ICT'), leaf('category', 'equal', 'highways')] },
      '--- --- ---',
    ],
  ])('%s', (_, conditions, expected) => {
    expect(map(conditions)).toBe(expected);
  });

  it('says "never" of no place in which something applies', () => {
    let applied = 0;
    fc.assert(
      fc.property(
        generatedConditions,
        fc.array(generatedFacts(true), { minLength: 1, maxLength: 10 }),
        (conditions, all) => {
          const book = bookOf(conditions);
          const reach = new Reaches(book, [category, money], on).of('rule') ?? [];
          for (const facts of all) {
            const row = categories.indexOf(String(facts['category']));
            const value = facts['estimatedValueExVat'];
            const column = typeof value === 'number' ? edges.findLastIndex((edge) => edge <= value) : -1;
            if (row < 0 || column < 0 || book.judge('rule', facts, on)?.verdict !== 'applies') continue;
            applied += 1;
            expect(reach[row * 3 + column]).not.toBe('never');
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(applied).toBeGreaterThan(0);
  });

  it('knows no rule that is not there', () => {
    expect(
      new Reaches(bookOf({ all: [leaf('tupeApplies', 'equal', true)] }), [category], on).of('other'),
    ).toBeUndefined();
  });
});

describe('where rules turn', () => {
  it('at the constants, the ends of ranges and the parameters of the day', () => {
    const book = bookOf({
      any: [
        leaf('estimatedValueExVat', 'between', [100, 300]),
        leaf('estimatedValueExVat', 'greaterThan', { fact: 'parameter:works-threshold' }),
        leaf('estimatedValueIncVat', 'equal', 7),
        leaf('estimatedValueExVat', 'isKnown', true),
      ],
    });
    expect(turningPoints(book, ['rule', 'other'], 'estimatedValueExVat', on)).toEqual([100, 300, 9_000_000]);
  });
});
