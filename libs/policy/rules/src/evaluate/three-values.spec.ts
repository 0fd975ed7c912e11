import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conditions, VerdictWord } from '@commonweal/wire';
import { generatedConditions, generatedDay, generatedFacts } from '../testing/generated.js';
import { aSource } from '../testing/vocabulary.js';
import { compileRules } from './rule-book.js';

const yes: Conditions = { fact: 'contractMonths', operator: 'equal', value: 12 };
const no: Conditions = { fact: 'contractMonths', operator: 'equal', value: 6 };
const unknown: Conditions = { fact: 'category', operator: 'equal', value: 'construction' };
const on = { today: '2026-04-01' };

function verdict(conditions: Conditions, facts: Record<string, unknown> = { contractMonths: 12 }) {
  return compileRules(aSource({ rule: { conditions } })).judge('rule', facts, on);
}

describe('what is not known', () => {
  it.each<[string, Conditions, VerdictWord]>([
    ['false and unknown is false', { all: [unknown, no] }, 'does-not-apply'],
    ['true and unknown is unknown', { all: [yes, unknown] }, 'cannot-decide'],
    ['true or unknown is true', { any: [unknown, yes] }, 'applies'],
    ['false or unknown is unknown', { any: [no, unknown] }, 'cannot-decide'],
    ['not unknown is unknown', { not: unknown }, 'cannot-decide'],
    ['not true is false', { not: { all: [yes] } }, 'does-not-apply'],
    [
      'not equal to something is unknown',
      { all: [{ fact: 'category', operator: 'notEqual', value: 'ICT' }] },
      'cannot-decide',
    ],
    [
      'in none of these is unknown',
      { all: [{ fact: 'category', operator: 'notIn', value: ['ICT'] }] },
      'cannot-decide',
    ],
    [
      'is known: never unknown',
      { all: [{ fact: 'category', operator: 'isKnown', value: true }] },
      'does-not-apply',
    ],
    ['is not known', { all: [{ fact: 'category', operator: 'isKnown', value: false }] }, 'applies'],
    ['four of them', { all: [yes, yes, unknown, no] }, 'does-not-apply'],
    ['four of them, one unknown', { any: [no, no, unknown, no] }, 'cannot-decide'],
  ])('%s', (_, conditions, expected) => {
    expect(verdict(conditions)?.verdict).toBe(expected);
  });

  it('is named when it stands in the way, and only then', () => {
    const value: Conditions = {
      fact: 'estimatedValueExVat',
      operator: 'lessThan',
      value: { fact: 'estimatedValueIncVat' },
    };
    expect(verdict({ all: [yes, { any: [unknown, no] }, value] })?.missing).toEqual([
      'category',
      'estimatedValueExVat',
      'estimatedValueIncVat',
    ]);
    expect(
      verdict({ all: [yes, { any: [unknown, yes] }, value] }, { contractMonths: 12, estimatedValueExVat: 1 })
        ?.missing,
    ).toEqual(['estimatedValueIncVat']);
    expect(verdict({ any: [yes, unknown] })?.missing).toEqual([]);
  });

  it('may be null as well as absent, but neither empty text nor an empty list', () => {
    const text: Conditions = { all: [{ fact: 'region', operator: 'equal', value: 'north' }] };
    const list: Conditions = { all: [{ fact: 'told', operator: 'containsNone', value: ['smes'] }] };
    expect(verdict(text, { region: null })?.verdict).toBe('cannot-decide');
    expect(verdict(text, { region: '' })?.verdict).toBe('does-not-apply');
    expect(verdict(list, { told: [] })?.verdict).toBe('applies');
  });

  it('never makes a verdict that knowing it would overturn', () => {
    const answers = fc.tuple(generatedConditions, generatedFacts(false), generatedDay, fc.func(fc.boolean()));
    fc.assert(
      fc.property(answers, ([conditions, facts, today, hide]) => {
        fc.pre(!JSON.stringify(conditions).includes('isKnown'));
        const book = compileRules(aSource({ rule: { conditions } }));
        const some = Object.fromEntries(Object.entries(facts).filter(([name]) => !hide(name)));
        const guess = book.judge('rule', some, { today })?.verdict;
        const truth = book.judge('rule', facts, { today })?.verdict;
        expect(['cannot-decide', truth]).toContain(guess);
      }),
      { numRuns: 500 },
    );
  });
});

describe('"does not apply" is a value of its own', () => {
  it.each<[string, Conditions, VerdictWord]>([
    ['it is known', { fact: 'contractMonths', operator: 'isKnown', value: true }, 'applies'],
    ['it can be asked for', { fact: 'contractMonths', operator: 'doesNotApply', value: true }, 'applies'],
    [
      'it is less than nothing',
      { fact: 'contractMonths', operator: 'lessThan', value: 12 },
      'does-not-apply',
    ],
    [
      'it is at most nothing',
      { fact: 'contractMonths', operator: 'lessThanInclusive', value: { fact: 'noticeDays' } },
      'does-not-apply',
    ],
    ['it differs from every value', { fact: 'contractMonths', operator: 'notEqual', value: 12 }, 'applies'],
    ['it is not in range', { fact: 'contractMonths', operator: 'between', value: [0, 99] }, 'does-not-apply'],
    ['it starts with no text', { fact: 'region', operator: 'startsWith', value: 'does' }, 'does-not-apply'],
  ])('%s', (_, leaf, expected) => {
    const inapplicable = {
      contractMonths: 'does-not-apply',
      noticeDays: 'does-not-apply',
      region: 'does-not-apply',
    };
    expect(verdict({ all: [leaf] }, inapplicable)?.verdict).toBe(expected);
  });
});
