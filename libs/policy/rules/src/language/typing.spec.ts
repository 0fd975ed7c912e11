import { describe, expect, it } from '@jest/globals';
import type { Leaf } from '@commonweal/wire';
import { checkConditions } from '../check/check-conditions.js';
import { aFact, aParameter, facts, parameters } from '../testing/vocabulary.js';

const vocabulary = {
  facts: new Map([
    ...facts,
    ['oldFact', aFact('the old fact', 'text', { retired: true })],
    ['constructor', aFact('the builder', 'text')],
  ]),
  parameters: new Map([
    ...parameters,
    ['old', aParameter('the old parameter', 'text', { retired: true })],
    [
      'broken',
      aParameter('the broken parameter', 'money', {
        series: [{ from: '2026-01-01', value: 1.5, source: '' }],
      }),
    ],
  ]),
};

function codes(leaf: Leaf): string[] {
  return checkConditions({ all: [leaf] }, 'procurement', vocabulary)
    .filter(({ code }) => !code.includes('always'))
    .map(({ code, at }) => `${code} ${at.replace('/conditions/all/0', '')}`);
}

describe('a leaf is refused when', () => {
  it.each<[string, Leaf, string]>([
    ['the fact is unknown', { fact: 'colour', operator: 'equal', value: 'red' }, 'unknown-fact /fact'],
    [
      'the fact is what every object inherits',
      { fact: 'constructor', operator: 'equal', value: 'x' },
      'unknown-fact /fact',
    ],
    [
      'a parameter stands to the left',
      { fact: 'parameter:act-in-force', operator: 'before', value: '2026-01-01' },
      'unknown-fact /fact',
    ],
    [
      'the fact is about something else',
      { fact: 'returnFirst', operator: 'equal', value: true },
      'fact-subject /fact',
    ],
    [
      'the operator is unknown',
      { fact: 'region', operator: 'resembles', value: 'x' },
      'unknown-operator /operator',
    ],
    [
      'the operator is decorated',
      { fact: 'told', operator: 'everyFact:equal', value: 'smes' },
      'unknown-operator /operator',
    ],
    [
      'the operator does not fit',
      { fact: 'category', operator: 'lessThan', value: 'x' },
      'operator-type /operator',
    ],
    [
      'dates are compared as numbers',
      { fact: 'contractEndsOn', operator: 'lessThan', value: '2026-01-01' },
      'operator-type /operator',
    ],
    [
      '"in" is given text to search in',
      { fact: 'region', operator: 'in', value: 'north east' },
      'value-shape /value',
    ],
    ['"in" is given nothing', { fact: 'region', operator: 'in', value: [] }, 'value-shape /value'],
    [
      '"in" is given a fact',
      { fact: 'category', operator: 'in', value: { fact: 'told' } },
      'no-reference /value',
    ],
    [
      'a list stands where one value must',
      { fact: 'region', operator: 'equal', value: ['north'] },
      'value-shape /value',
    ],
    [
      'a range is reversed',
      { fact: 'contractMonths', operator: 'between', value: [12, 6] },
      'value-range /value',
    ],
    [
      'a range has three ends',
      { fact: 'contractMonths', operator: 'between', value: [1, 2, 3] },
      'value-shape /value',
    ],
    [
      'days are fractional',
      { fact: 'contractEndsOn', operator: 'withinDays', value: 1.5 },
      'value-shape /value',
    ],
    ['a flag is text', { fact: 'region', operator: 'isKnown', value: 'true' }, 'value-shape /value'],
    [
      'text to look for is empty',
      { fact: 'region', operator: 'textContains', value: '' },
      'value-shape /value',
    ],
    [
      'money has a fraction',
      { fact: 'estimatedValueExVat', operator: 'equal', value: 100.5 },
      'value-type /value',
    ],
    [
      'money is text',
      { fact: 'estimatedValueExVat', operator: 'equal', value: '250000.00' },
      'value-type /value',
    ],
    [
      'a date does not exist',
      { fact: 'contractEndsOn', operator: 'before', value: '2026-02-29' },
      'value-type /value',
    ],
    [
      'a date has a time',
      { fact: 'contractEndsOn', operator: 'before', value: '2026-02-28T00:00:00Z' },
      'value-type /value',
    ],
    ['yes is written as text', { fact: 'tupeApplies', operator: 'equal', value: 'yes' }, 'value-type /value'],
    [
      'the choice is not one',
      { fact: 'category', operator: 'equal', value: 'building' },
      'value-choice /value',
    ],
    [
      'one of the choices is not one',
      { fact: 'told', operator: 'containsAny', value: ['smes', 'sme'] },
      'value-choice /value/1',
    ],
    [
      '"does not apply" is compared',
      { fact: 'contractMonths', operator: 'equal', value: 'does-not-apply' },
      'value-type /value',
    ],
    [
      'the other fact is unknown',
      { fact: 'region', operator: 'equal', value: { fact: 'colour' } },
      'unknown-fact /value/fact',
    ],
    [
      'the other fact has another type',
      { fact: 'contractMonths', operator: 'equal', value: { fact: 'estimatedValueExVat' } },
      'reference-type /value',
    ],
    [
      'the parameter is unknown',
      { fact: 'contractMonths', operator: 'equal', value: { fact: 'parameter:short' } },
      'unknown-parameter /value/fact',
    ],
    [
      'the parameter has a broken value',
      { fact: 'estimatedValueExVat', operator: 'equal', value: { fact: 'parameter:broken' } },
      'broken-parameter /value/fact',
    ],
    ['the fact is retired', { fact: 'oldFact', operator: 'equal', value: 'x' }, 'retired-fact /fact'],
    [
      'the parameter is retired',
      { fact: 'region', operator: 'equal', value: { fact: 'parameter:old' } },
      'retired-parameter /value/fact',
    ],
  ])('%s', (_, leaf, expected) => {
    expect(codes(leaf)).toEqual([expected]);
  });

  it('names the operators that fit', () => {
    const [problem] = checkConditions(
      { all: [{ fact: 'told', operator: 'equal', value: 'smes' }] },
      'procurement',
      vocabulary,
    );
    expect(problem?.message).toBe(
      '"is" does not fit those told of it. These do: includes, does not include, includes any of, includes all of, includes none of, is known, does not apply.',
    );
  });
});
