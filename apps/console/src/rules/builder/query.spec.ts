import { describe, expect, it } from '@jest/globals';
import type { Conditions, Leaf } from '@commonweal/wire';
import fc from 'fast-check';
import { conditionsOf, queryOf } from './query.js';

const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const reference = fc.record({ fact: fc.constantFrom('contractMonths', 'parameter:works-threshold') });
const leaf: fc.Arbitrary<Leaf> = fc.record({
  fact: fc.constantFrom('category', 'estimatedValueExVat', 'commencesOn'),
  operator: fc.constantFrom('equal', 'in', 'between', 'onOrAfter', 'isKnown'),
  value: fc.oneof(scalar, fc.array(scalar), reference),
});

const { group } = fc.letrec<{ group: Conditions; node: Conditions }>((tie) => ({
  group: fc.oneof(
    fc.record({ all: fc.array(tie('node'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('node'), { maxLength: 4 }) }),
    fc.record({ not: tie('node') }),
  ),
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, tie('group')),
}));

describe('conditions and the query of the builder', () => {
  it('come back as they were, whatever is nested in them', () => {
    fc.assert(
      fc.property(group, (conditions) => {
        expect(conditionsOf(queryOf(conditions))).toEqual(conditions);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep apart "not this" and "not all of: this"', () => {
    const one: Leaf = { fact: 'tupeApplies', operator: 'equal', value: true };
    expect(queryOf({ not: one })).not.toEqual(queryOf({ not: { all: [one] } }));
  });

  it('show a comparison with a parameter as one with a field', () => {
    const value = { fact: 'parameter:works-threshold' };
    const query = queryOf({
      all: [{ fact: 'estimatedValueIncVat', operator: 'greaterThanInclusive', value }],
    });
    expect(query.rules[0]).toMatchObject({ valueSource: 'field', value: 'parameter:works-threshold' });
  });

  it('leave the fact empty while none is chosen', () => {
    const rules = [{ field: '~', operator: 'equal', value: '' }];
    expect(conditionsOf({ combinator: 'and', rules })).toEqual({
      all: [{ fact: '', operator: 'equal', value: '' }],
    });
  });

  it('widen a group that began as "not this" when something is added to it', () => {
    const query = queryOf({ not: { fact: 'usesVehicles', operator: 'equal', value: true } });
    query.rules.push({ field: 'producesWaste', operator: 'equal', value: true });
    expect(conditionsOf(query)).toEqual({
      not: {
        all: [
          { fact: 'usesVehicles', operator: 'equal', value: true },
          { fact: 'producesWaste', operator: 'equal', value: true },
        ],
      },
    });
  });
});
