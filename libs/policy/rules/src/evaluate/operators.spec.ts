import { expect, it } from '@jest/globals';
import type { Conditions, Leaf } from '@commonweal/wire';
import { operatorTable } from '../language/operators.js';
import { WorkingDays } from '../language/working-days.js';
import { aSource, nonWorkingDays } from '../testing/vocabulary.js';
import { compileRules } from './rule-book.js';

/** Thursday before Easter: the next working day is Tuesday 7 April. */
const maundyThursday = '2026-04-02';

function holds(
  fact: string,
  operator: string,
  right: Leaf['value'],
  value: unknown,
  other?: unknown,
): boolean {
  const conditions: Conditions = { all: [{ fact, operator, value: right }] };
  const book = compileRules(aSource({ rule: { conditions } }));
  expect(book.problems).toEqual([]);
  const facts = {
    [fact]: value,
    contractStartsOn: other ?? '2026-01-01',
    [fact === 'told' ? 'invited' : 'told']: ['smes'],
  };
  return book.judge('rule', { ...facts, [fact]: value }, { today: maundyThursday })?.verdict === 'applies';
}

it.each<[string, string, Leaf['value'], unknown[], unknown[]]>([
  ['category', 'equal', 'ICT', ['ICT'], ['construction']],
  ['category', 'notEqual', 'ICT', ['construction'], ['ICT']],
  ['tupeApplies', 'equal', false, [false], [true]],
  ['estimatedValueExVat', 'in', [1, 5], [1, 5], [2]],
  ['contractEndsOn', 'in', ['2026-01-01'], ['2026-01-01'], ['2026-01-02']],
  ['category', 'notIn', ['ICT', 'highways'], ['construction'], ['ICT', 'highways']],
  ['told', 'contains', 'smes', [['vcses', 'smes']], [['vcses'], []]],
  ['told', 'doesNotContain', 'smes', [['vcses'], []], [['smes']]],
  ['contractMonths', 'lessThan', 12, [11.5], [12, 13]],
  ['contractMonths', 'lessThanInclusive', 12, [11, 12], [12.5]],
  ['contractMonths', 'greaterThan', 12, [13], [12]],
  ['contractMonths', 'greaterThanInclusive', 12, [12], [11]],
  ['contractEndsOn', 'before', '2026-04-02', ['2026-04-01', '0999-12-31'], ['2026-04-02']],
  ['contractEndsOn', 'onOrBefore', '2026-04-02', ['2026-04-02'], ['2026-04-03']],
  ['contractEndsOn', 'after', { fact: 'contractStartsOn' }, ['2026-01-02'], ['2026-01-01']],
  ['contractEndsOn', 'onOrAfter', { fact: 'contractStartsOn' }, ['2026-01-01'], ['2025-12-31']],
  ['contractEndsOn', 'withinDays', 30, ['2026-04-02', '2026-05-02'], ['2026-04-01', '2026-05-03']],
  [
    'contractEndsOn',
    'withinWorkingDays',
    1,
    ['2026-04-02', '2026-04-05', '2026-04-07'],
    ['2026-04-01', '2026-04-08'],
  ],
  ['contractEndsOn', 'withinWorkingDays', 0, ['2026-04-02'], ['2026-04-03']],
  ['contractMonths', 'between', [6, 12], [6, 12], [5, 13]],
  ['contractEndsOn', 'between', ['2026-01-01', '2026-01-31'], ['2026-01-31'], ['2026-02-01']],
  ['told', 'containsAny', ['smes', 'vcses'], [['vcses']], [['community-groups'], []]],
  ['told', 'containsAll', ['smes', 'vcses'], [['vcses', 'smes', 'community-groups']], [['smes']]],
  ['told', 'containsNone', ['smes', 'vcses'], [['community-groups'], []], [['smes']]],
  ['region', 'textContains', 'Asbestos', ['the ASBESTOS survey'], ['no such thing']],
  ['region', 'startsWith', 'north', ['North-west'], ['the north']],
  ['region', 'isKnown', true, [''], [undefined, null]],
  ['region', 'doesNotApply', false, ['north'], ['does-not-apply']],
])('%s %s %j', (fact, operator, right, holding, failing) => {
  for (const value of holding) expect([value, holds(fact, operator, right, value)]).toEqual([value, true]);
  for (const value of failing) expect([value, holds(fact, operator, right, value)]).toEqual([value, false]);
});

it('describes twenty-four operators for the builder', () => {
  expect(operatorTable).toHaveLength(24);
  expect(operatorTable).toContainEqual({
    key: 'between',
    words: 'is between',
    types: ['number', 'money', 'date'],
    value: 'range',
    refers: false,
  });
  expect(operatorTable.filter(({ key }) => key.includes(':'))).toEqual([]);
});

it('finds the first day from which a date is near enough in working days', () => {
  const calendar = new WorkingDays(nonWorkingDays);
  for (let date = 20_500; date < 20_560; date++) {
    for (const n of [0, 1, 2, 5, 10]) {
      const first = calendar.firstDayWithin(date, n);
      expect(calendar.after(first, n)).toBeGreaterThanOrEqual(date);
      expect(calendar.after(first - 1, n)).toBeLessThan(date);
    }
  }
});
