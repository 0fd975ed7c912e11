import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Conditions, RuleContent } from '@commonweal/wire';
import { dateOf, epochDay } from '../language/civil-day.js';
import { generatedConditions, generatedFacts } from '../testing/generated.js';
import { aSource } from '../testing/vocabulary.js';
import { compileRules } from './rule-book.js';

const endingSoon: Conditions = { all: [{ fact: 'contractEndsOn', operator: 'withinDays', value: 30 }] };
const endingVerySoon: Conditions = {
  all: [{ fact: 'contractEndsOn', operator: 'withinWorkingDays', value: 2 }],
};
const long: Conditions = {
  all: [{ fact: 'contractMonths', operator: 'lessThan', value: { fact: 'parameter:long-contract' } }],
};
const large: Conditions = {
  all: [{ fact: 'estimatedValueExVat', operator: 'lessThan', value: { fact: 'parameter:works-threshold' } }],
};

function nextLook(rule: Partial<RuleContent>, today: string, commencement?: string): string | null {
  const facts = { contractEndsOn: '2026-04-07', contractMonths: 12, estimatedValueExVat: 1 };
  return compileRules(aSource({ rule })).nextLookOn('procurement', facts, {
    today,
    commencement: commencement ?? null,
  });
}

it.each<[string, Partial<RuleContent>, string, string | null]>([
  ['nothing moves with time', {}, '2026-04-01', null],
  ['the rule comes into force', { from: '2026-05-01' }, '2026-04-01', '2026-05-01'],
  ['the rule ends', { until: '2026-05-01' }, '2026-04-01', '2026-05-02'],
  ['the rule has ended', { until: '2026-03-01' }, '2026-04-01', null],
  ['the rule is retired', { until: '2026-05-01', retired: true }, '2026-04-01', null],
  ['a date comes into reach', { conditions: endingSoon }, '2026-01-01', '2026-03-08'],
  ['a date has passed', { conditions: endingSoon }, '2026-03-08', '2026-04-08'],
  ['a date comes into reach in working days', { conditions: endingVerySoon }, '2026-03-01', '2026-04-01'],
  ['a date is long past', { conditions: endingSoon }, '2026-06-01', null],
  ['a parameter changes', { conditions: long }, '2026-04-01', '2027-01-01'],
  [
    'a parameter with a legal date changes before commencement is known',
    { conditions: large },
    '2025-04-01',
    '2026-01-01',
  ],
])('%s', (_, rule, today, expected) => {
  expect(nextLook(rule, today)).toBe(expected);
});

it('a parameter with a legal date does not change once commencement is known', () => {
  expect(nextLook({ conditions: large }, '2025-04-01', '2025-03-01')).toBeNull();
});

it('until that day no verdict changes', () => {
  fc.assert(
    fc.property(generatedConditions, generatedFacts(true), (conditions, facts) => {
      const book = compileRules(aSource({ rule: { conditions, until: '2027-01-05' } }));
      const look = (day: number) =>
        JSON.stringify(book.evaluate('procurement', facts, { today: dateOf(day) }));
      for (let day = epochDay('2026-03-28') ?? 0; day < 20_570; day++) {
        const next = book.nextLookOn('procurement', facts, { today: dateOf(day) });
        if (look(day + 1) !== look(day)) expect(next).toBe(dateOf(day + 1));
      }
    }),
    { numRuns: 60 },
  );
});
