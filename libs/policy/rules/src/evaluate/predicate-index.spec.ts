import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conditions } from '@commonweal/wire';
import { generatedConditions, generatedDay, generatedFacts } from '../testing/generated.js';
import { aSource } from '../testing/vocabulary.js';
import { compileRules } from './rule-book.js';

function bookOf(conditions: readonly Conditions[]) {
  return compileRules(
    aSource(Object.fromEntries(conditions.map((one, at) => [String(at), { conditions: one }]))),
  );
}

const months = (operator: string, value: number) =>
  ({ fact: 'contractMonths', operator, value }) as Conditions;
const includes = (value: string) => ({ fact: 'told', operator: 'contains', value }) as Conditions;

describe('many rules at once', () => {
  it('are decided, explained and asked again as each of them is alone', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(generatedConditions, { minLength: 1, maxLength: 70 }),
        fc.array(generatedFacts(true), { minLength: 1, maxLength: 12 }),
        generatedDay,
        (conditions, subjects, today) => {
          const book = bookOf(conditions);
          for (const facts of subjects) {
            const verdicts = book.evaluate('procurement', facts, { today });
            const trace = book.trace('procurement', facts, { today });
            expect(verdicts).toEqual(verdicts.map(({ rule }) => book.judge(rule, facts, { today })));
            for (const { key, base, size } of trace.rules)
              expect(trace.bytes.slice(base, base + size)).toEqual(book.truths(key, facts, { today }));
            for (const { verdict } of verdicts) seen.add(verdict);
          }
        },
      ),
      { numRuns: 40 },
    );
    expect([...seen].sort()).toEqual(['applies', 'cannot-decide', 'does-not-apply']);
  });

  it('at, between and beyond the values that they name', () => {
    const book = bookOf([
      { all: [months('lessThan', 12)] },
      { all: [months('equal', 12)] },
      { not: { any: [months('lessThan', 24), months('greaterThan', 36)] } },
    ]);
    const fired = (contractMonths: unknown) =>
      book
        .evaluate('procurement', { contractMonths }, { today: '2026-04-01' })
        .map(({ verdict }) => verdict.charAt(0))
        .join('');
    expect([1, 12, 18, 24, 30, 36, 37, 'does-not-apply', undefined].map(fired)).toEqual(
      'add dad ddd dda dda dda ddd dda ccc'.split(' '),
    );
  });

  it('whose members stand in another order, more than once, or beside others', () => {
    const book = bookOf([{ all: [includes('smes'), includes('vcses')] }, { all: [includes('smes')] }]);
    const fired = (told: string[]) =>
      book.evaluate('procurement', { told }, { today: '2026-04-01' }).map(({ verdict }) => verdict);
    const [yes, no] = ['applies', 'does-not-apply'];
    expect(fired(['smes', 'vcses'])).toEqual([yes, yes]);
    expect(fired(['vcses', 'smes', 'smes', 'none'])).toEqual([yes, yes]);
    expect(fired(['smes', 'none'])).toEqual([no, yes]);
    expect(fired([])).toEqual([no, no]);
  });

  it('of more parts than stand in the index', () => {
    const parts = [1, 2, 3, 4, 5, 6, 7].map((month) => ({
      any: [months('equal', month), { all: [months('greaterThan', month), includes('smes')] }],
    }));
    const book = bookOf([
      { all: parts },
      { all: [8, 7, 6, 5, 4, 3].map((month) => months('greaterThanInclusive', month)) },
    ]);
    const fired = (contractMonths: number, told: string[], rule = 0) =>
      book.evaluate('procurement', { contractMonths, told }, { today: '2026-04-01' })[rule]?.verdict;
    expect(fired(8, ['smes'])).toBe('applies');
    expect(fired(7, ['smes'])).toBe('applies');
    expect(fired(8, [])).toBe('does-not-apply');
    expect(fired(6, ['smes'])).toBe('does-not-apply');
    expect(fired(7, [], 1)).toBe('does-not-apply');
    expect(fired(8, [], 1)).toBe('applies');
  });
});
