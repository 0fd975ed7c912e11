import { describe, expect, it } from '@jest/globals';
import type { Conditions, Leaf } from '@commonweal/wire';
import { facts, parameters } from '../testing/vocabulary.js';
import { outlineOf, sentenceOf } from './sentence.js';

const vocabulary = { facts, parameters };
const construction: Leaf = { fact: 'category', operator: 'equal', value: 'construction' };
const large: Leaf = { fact: 'estimatedValueExVat', operator: 'greaterThanInclusive', value: 10_000_000 };
const long: Leaf = { fact: 'contractMonths', operator: 'greaterThan', value: 12 };
const tupe: Leaf = { fact: 'tupeApplies', operator: 'equal', value: true };

const say = (conditions: Conditions) => sentenceOf(conditions, vocabulary);

describe('one condition', () => {
  it.each<[Leaf, string]>([
    [construction, 'the category is construction'],
    [large, 'the estimated value excluding VAT is at least £100,000'],
    [
      { ...large, operator: 'lessThan', value: 1250 },
      'the estimated value excluding VAT is less than £12.50',
    ],
    [
      { ...large, value: { fact: 'parameter:works-threshold' } },
      'the estimated value excluding VAT is at least the works threshold',
    ],
    [
      { ...large, value: { fact: 'estimatedValueIncVat' } },
      'the estimated value excluding VAT is at least the estimated value including VAT',
    ],
    [long, 'the length of the contract is more than 12 months'],
    [{ ...long, value: 1 }, 'the length of the contract is more than 1 month'],
    [
      { ...long, operator: 'between', value: [6, 12] },
      'the length of the contract is between 6 months and 12 months',
    ],
    [
      { fact: 'contractEndsOn', operator: 'before', value: '2027-03-01' },
      'the end of the contract is before 1 March 2027',
    ],
    [
      { fact: 'contractEndsOn', operator: 'withinDays', value: 30 },
      'the end of the contract is within the next 30 days',
    ],
    [
      { fact: 'contractEndsOn', operator: 'withinWorkingDays', value: 1 },
      'the end of the contract is within the next 1 working day',
    ],
    [
      { fact: 'contractEndsOn', operator: 'withinDays', value: { fact: 'noticeDays' } },
      'the end of the contract is within the next notice period (in days)',
    ],
    [
      { fact: 'category', operator: 'in', value: ['construction', 'highways', 'ICT'] },
      'the category is construction, highways or ICT',
    ],
    [
      { fact: 'category', operator: 'notIn', value: ['construction', 'ICT'] },
      'the category is not construction or ICT',
    ],
    [
      { fact: 'told', operator: 'contains', value: 'community-groups' },
      'community groups is among those told of it',
    ],
    [
      { fact: 'told', operator: 'containsAll', value: ['smes', 'vcses'] },
      'smes and vcses are all among those told of it',
    ],
    [
      { fact: 'told', operator: 'containsNone', value: ['smes', 'vcses'] },
      'none of smes or vcses is among those told of it',
    ],
    [tupe, 'TUPE applies'],
    [{ ...tupe, value: false }, 'it is not the case that TUPE applies'],
    [{ ...tupe, operator: 'notEqual' }, 'it is not the case that TUPE applies'],
    [{ ...tupe, operator: 'isKnown', value: false }, 'it is not known whether TUPE applies'],
    [{ fact: 'usesVehicles', operator: 'equal', value: true }, 'vehicles are used'],
    [{ fact: 'usesVehicles', operator: 'isKnown', value: true }, 'it is known whether vehicles are used'],
    [
      { fact: 'usesVehicles', operator: 'doesNotApply', value: true },
      'the question whether vehicles are used does not apply',
    ],
    [{ fact: 'region', operator: 'isKnown', value: true }, 'the region is known'],
    [{ fact: 'region', operator: 'doesNotApply', value: true }, 'the region does not apply'],
    [{ fact: 'region', operator: 'textContains', value: 'north' }, 'the region contains the text "north"'],
    [{ fact: 'colour', operator: 'equal', value: 'red' }, '"colour" is "red"'],
    [{ fact: 'category', operator: 'resembles', value: 'red' }, 'the category "resembles" "red"'],
    [{ fact: 'category', operator: 'equal', value: 'red' }, 'the category is "red"'],
    [
      { ...large, value: { fact: 'parameter:gone' } },
      'the estimated value excluding VAT is at least "parameter:gone"',
    ],
    [
      { fact: 'contractEndsOn', operator: 'before', value: 'soon' },
      'the end of the contract is before "soon"',
    ],
  ])('%j', (leaf, sentence) => {
    expect(say({ all: [leaf] })).toBe(sentence);
  });
});

describe('several conditions', () => {
  const [a, b, c, d] = [construction, tupe, large, long] as const;
  const A = 'the category is construction';
  const B = 'TUPE applies';
  const C = 'the estimated value excluding VAT is at least £100,000';
  const D = 'the length of the contract is more than 12 months';

  it.each<[string, Conditions, string]>([
    ['all', { all: [a, c, d] }, `${A} and ${C} and ${D}`],
    ['any', { any: [a, b] }, `either ${A} or ${B}`],
    ['any in all', { all: [c, { any: [a, b] }, d] }, `${C}, and either ${A} or ${B}, and ${D}`],
    ['all in any', { any: [{ all: [a, b] }, c] }, `either ${A} and ${B}, or ${C}`],
    ['three deep', { all: [a, { any: [b, { all: [c, d] }] }] }, `${A}, and either ${B} or (${C} and ${D})`],
    ['a group of one', { all: [{ any: [a] }, b] }, `${A} and ${B}`],
    ['not', { not: a }, 'the category is not construction'],
    [
      'not any',
      { not: { any: [a, c] } },
      'the category is not construction and the estimated value excluding VAT is less than £100,000',
    ],
    [
      'not all',
      { not: { all: [a, b] } },
      'either the category is not construction or it is not the case that TUPE applies',
    ],
    ['not not', { not: { not: { any: [a, b] } } }, `either ${A} or ${B}`],
  ])('%s', (_, conditions, sentence) => {
    expect(say(conditions)).toBe(sentence);
  });

  it('while they are being written', () => {
    expect(say({ all: [] })).toBe('the conditions are not complete');
    expect(say({} as Conditions)).toBe('the conditions are not complete');
    expect(say({ all: [a, {} as Conditions] })).toBe(A);
  });

  it('as points', () => {
    expect(outlineOf({ all: [a, { not: { any: [b, c] } }, { not: d }] }, vocabulary)).toEqual({
      words: 'all of these',
      items: [
        { words: A },
        { words: 'none of these', items: [{ words: B }, { words: C }] },
        { words: 'the length of the contract is at most 12 months' },
      ],
    });
  });
});
