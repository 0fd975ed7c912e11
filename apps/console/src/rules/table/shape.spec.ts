import { describe, expect, it } from '@jest/globals';
import type { Conditions, DocumentView, RuleContent } from '@commonweal/wire';
import { byShape, holesOf, pointer, shapeOf, withValue } from './shape.js';

const months = (value: number, operator = 'greaterThan'): Conditions => ({
  fact: 'contractMonths',
  operator,
  value,
});
const threshold: Conditions = {
  fact: 'estimatedValueExVat',
  operator: 'greaterThan',
  value: { fact: 'parameter:works' },
};
const rule = (conditions: Conditions, indicator: string): Partial<RuleContent> => ({
  title: indicator,
  subject: 'procurement',
  conditions,
  effects: [{ effect: 'suggest-indicator', indicator, role: 'both' }],
});
const named = (key: string, content: object, retired = false) => ({ key, content, retired }) as DocumentView;

describe('rules of one shape', () => {
  it('differ in values alone: constants of conditions and arguments of effects', () => {
    const some = rule({ all: [months(12), { not: months(60) }] }, 'apprentices');
    const others = rule({ all: [months(24), { not: months(6) }] }, 'trees');
    expect(shapeOf(some)).toBe(shapeOf(others));
    expect(holesOf(some).map(({ path, value }) => [pointer(path), value])).toEqual([
      ['/conditions/all/0/value', 12],
      ['/conditions/all/1/not/value', 60],
      ['/effects/0/indicator', 'apprentices'],
      ['/effects/0/role', 'both'],
    ]);
  });

  it.each<[string, Partial<RuleContent>]>([
    ['another operator', rule({ all: [months(12, 'lessThan')] }, 'trees')],
    ['another group', rule({ any: [months(12)] }, 'trees')],
    ['one condition more', rule({ all: [months(12), months(6)] }, 'trees')],
    ['a parameter for a value', rule({ all: [threshold] }, 'trees')],
    ['another effect', { ...rule({ all: [months(12)] }, 'trees'), effects: [{ effect: 'advise' }] }],
    ['another subject', { ...rule({ all: [months(12)] }, 'trees'), subject: 'contract' }],
  ])('do not have %s', (_, other) => {
    expect(shapeOf(other)).not.toBe(shapeOf(rule({ all: [months(12)] }, 'apprentices')));
  });

  it('are the same whatever the order of keys', () => {
    const turned = { value: 3, operator: 'greaterThan', fact: 'contractMonths' };
    expect(shapeOf(rule({ all: [turned] }, 'a'))).toBe(shapeOf(rule({ all: [months(9)] }, 'b')));
  });

  it('take another value without touching the rest', () => {
    const before = rule({ all: [months(12), months(60)] }, 'apprentices');
    const after = withValue(before, ['conditions', 'all', 1, 'value'], 72);
    expect(after.conditions).toEqual({ all: [months(12), months(72)] });
    expect(before.conditions).toEqual({ all: [months(12), months(60)] });
    expect(withValue(before, ['title'], 'Other').effects).toBe(before.effects);
  });

  it('stand together, the most first, without the retired and those that stand alone', () => {
    const one = rule({ all: [months(1)] }, 'a');
    const any = rule({ any: [months(1)] }, 'a');
    const found = byShape([
      named('alone', rule({ all: [threshold] }, 'a')),
      named('first', any),
      named('second', any),
      named('third', one),
      named('fourth', one),
      named('fifth', one),
      named('gone', any, true),
    ]);
    expect(found.map((group) => group.map(({ key }) => key))).toEqual([
      ['third', 'fourth', 'fifth'],
      ['first', 'second'],
    ]);
  });
});
