import { describe, expect, it } from '@jest/globals';
import type { Conditions, Leaf } from '@commonweal/wire';
import fc from 'fast-check';
import { besides, copyOf, duplicated, moved, newIn, pasted, without } from './edits.js';
import { conditionsOf, queryOf, type Group } from './query.js';

const yes = (fact: string): Leaf => ({ fact, operator: 'equal', value: true });
const [a, b, c] = ['tupeApplies', 'usesVehicles', 'producesWaste'].map(yes) as [Leaf, Leaf, Leaf];
const of = (conditions: Conditions) => queryOf(conditions);

describe('editing conditions in the builder', () => {
  it('moves a condition down, into the group beneath it and out of it again', () => {
    const query = of({ all: [a, { any: [b, c] }] });
    const within = moved(query, [0], 'down');
    expect(conditionsOf(within)).toEqual({ all: [{ any: [a, b, c] }] });
    expect(conditionsOf(moved(within, [0, 0], 'up'))).toEqual({ all: [a, { any: [b, c] }] });
  });

  it('leaves the first condition where it is, when it is to go further up', () => {
    expect(conditionsOf(moved(of({ all: [a, b] }), [0], 'up'))).toEqual({ all: [a, b] });
  });

  it('pastes after a condition, and at the end of a group', () => {
    const query = of({ all: [a, { any: [b] }] });
    expect(conditionsOf(pasted(query, [0], c))).toEqual({ all: [a, c, { any: [b] }] });
    expect(conditionsOf(pasted(query, [1], c))).toEqual({ all: [a, { any: [b, c] }] });
    expect(conditionsOf(pasted(query, [], c))).toEqual({ all: [a, { any: [b] }, c] });
  });

  it('copies a group with all that is in it', () => {
    const not = { not: { any: [b, c] } };
    expect(copyOf(of({ all: [a, not] }), [1])).toEqual(not);
  });

  it('duplicates a group beneath it', () => {
    const query = of({ all: [{ any: [a, b] }, c] });
    expect(conditionsOf(duplicated(query, [0]))).toEqual({ all: [{ any: [a, b] }, { any: [a, b] }, c] });
    expect(duplicated(query, [])).toBe(query);
  });

  it('says who comes into the place of what is taken out', () => {
    const rule = (id: string) => ({ id, field: '', operator: '', value: '' });
    const query: Group = { id: 'whole', combinator: 'and', rules: [rule('x'), rule('y')] };
    expect(besides(query, [0])).toBe('y');
    expect(besides(query, [1])).toBe('x');
    expect(besides({ ...query, rules: [rule('x')] }, [0])).toBe('whole');
  });

  it('takes a condition out, and never the whole', () => {
    const query = of({ all: [a, b] });
    expect(conditionsOf(without(query, [0]))).toEqual({ all: [b] });
    expect(without(query, [])).toBe(query);
  });

  it('finds what has come in, so that it can be gone to', () => {
    const with_ = (ids: string[]): Group => ({
      combinator: 'and',
      rules: ids.map((id) => ({ id, field: '', operator: '', value: '' })),
    });
    expect(newIn(with_(['x', 'y']), with_(['x']))).toBe('y');
    expect(newIn(with_(['x']), with_(['x', 'y']))).toBeUndefined();
  });

  it('what is pasted is what was copied, wherever it goes', () => {
    const { group } = fc.letrec<{ group: Conditions; node: Conditions }>((tie) => ({
      group: fc.oneof(
        fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('node') }),
      ),
      node: fc.oneof({ depthSize: 'small' }, fc.constantFrom(a, b, c), tie('group')),
    }));
    fc.assert(
      fc.property(group, (copied) => {
        expect(copyOf(pasted(of({ all: [a] }), [], copied), [1])).toEqual(copied);
      }),
    );
  });
});
