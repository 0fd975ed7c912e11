import { describe, expect, it } from '@jest/globals';
import type { Conditions, RuleExample } from '@commonweal/wire';
import { facts, parameters } from '../testing/index.js';
import { unseenBy } from './coverage.js';

const context = { facts, parameters, today: '2026-03-02', nonWorkingDays: new Set<string>() };
const conditions: Conditions = {
  all: [
    { fact: 'contractMonths', operator: 'greaterThanInclusive', value: 12 },
    { not: { fact: 'tupeApplies', operator: 'equal', value: true } },
  ],
};
const example = (known: Record<string, unknown>): RuleExample => ({
  title: 'One',
  facts: known,
  expect: 'applies',
});
const unseen = (...known: Record<string, unknown>[]) =>
  unseenBy({ subject: 'procurement', conditions }, known.map(example), context);

describe('the conditions that examples do not show both ways', () => {
  it('are none when each held in one example and failed in another', () => {
    expect(
      unseen({ contractMonths: 24, tupeApplies: true }, { contractMonths: 6, tupeApplies: false }),
    ).toEqual([]);
  });

  it('say which way is missing, of the condition itself and not of its "not"', () => {
    expect(unseen({ contractMonths: 24, tupeApplies: false })).toMatchObject([
      { at: '/conditions/all/0', never: 'failing' },
      { at: '/conditions/all/1/not', never: 'holding' },
    ]);
  });

  it('are seen neither way by an example in which the fact is not known', () => {
    expect(unseen({ tupeApplies: true }, { tupeApplies: false })).toMatchObject([
      { at: '/conditions/all/0', never: 'either' },
    ]);
  });

  it('are all of them where there is no example, and none where the rule cannot be compiled', () => {
    expect(unseen()).toHaveLength(2);
    const broken = { subject: 'procurement' as const, conditions: { all: [] } };
    expect(unseenBy(broken, [], context)).toEqual([]);
  });
});
