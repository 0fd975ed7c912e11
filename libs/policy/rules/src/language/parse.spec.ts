import { describe, expect, it } from '@jest/globals';
import { parse } from './parse.js';

const leaf = { fact: 'category', operator: 'equal', value: 'construction' };

function codes(conditions: unknown): string[] {
  return parse(conditions).problems.map(({ code, at }) => `${code} ${at}`);
}

/** JSON.parse, unlike a literal, makes `__proto__` an own key. */
const json = (text: string): unknown => JSON.parse(text);

function nested(depth: number): unknown {
  return depth === 0 ? leaf : { not: nested(depth - 1) };
}

describe('the strict walk accepts', () => {
  it.each([
    ['a group', { all: [leaf] }],
    ['groups in groups', { any: [{ all: [leaf, { not: leaf }] }, leaf] }],
    ['another fact to the right', { all: [{ ...leaf, value: { fact: 'fallback' } }] }],
    ['a parameter to the right', { all: [{ ...leaf, value: { fact: 'parameter:works-threshold' } }] }],
    ['a list', { all: [{ ...leaf, operator: 'in', value: ['a', 'b'] }] }],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { all: [leaf] })],
    ['32 levels', nested(31)],
    ['a value of 1,000 characters', { all: [{ ...leaf, value: 'x'.repeat(1000) }] }],
    ['a list of 500 values', { all: [{ ...leaf, value: Array<string>(500).fill('x') }] }],
  ])('%s', (_, conditions) => {
    expect(codes(conditions)).toEqual([]);
    expect(parse(conditions).tree).toBeDefined();
  });
});

describe('the strict walk refuses', () => {
  it.each([
    ['nothing at all', undefined, ['not-a-condition /conditions']],
    ['null', null, ['not-a-condition /conditions']],
    ['a list', [leaf], ['not-a-condition /conditions']],
    ['a Date', { all: [new Date(0)] }, ['not-a-condition /conditions/all/0']],
    ['{}', {}, ['empty /conditions']],
    ['{} inside', { all: [{}] }, ['empty /conditions/all/0']],
    ['a leaf as root', leaf, ['root-leaf /conditions']],
    ['any and all in one node', { any: [leaf], all: [leaf] }, ['two-groups /conditions']],
    ['all and not in one node', { not: leaf, all: [leaf] }, ['two-groups /conditions']],
    ['an empty all', { all: [] }, ['empty-group /conditions/all']],
    ['an empty any', { all: [{ any: [] }] }, ['empty-group /conditions/all/0/any']],
    ['a group that is no list', { all: leaf }, ['empty-group /conditions/all']],
    ['a list under not', { not: [leaf] }, ['not-a-condition /conditions/not']],
    ['a group with the keys of a leaf', { all: [leaf], fact: 'x' }, ['unknown-key /conditions/fact']],
    ['an unknown key', { all: [{ ...leaf, fcat: 'x' }] }, ['unknown-key /conditions/all/0/fcat']],
    ['a symbol', { all: [{ ...leaf, [Symbol('s')]: 1 }] }, ['unknown-key /conditions/all/0/Symbol(s)']],
    ['a key with a slash', { all: [leaf], 'a/b~': 1 }, ['unknown-key /conditions/a~1b~0']],
    ['fact: null', { all: [{ ...leaf, fact: null }] }, ['fact-missing /conditions/all/0/fact']],
    ['no operator', { all: [{ fact: 'x', value: 1 }] }, ['operator-missing /conditions/all/0/operator']],
    ['no value', { all: [{ fact: 'x', operator: 'equal' }] }, ['value-missing /conditions/all/0/value']],
    ['null as a value', { all: [{ ...leaf, value: null }] }, ['value-missing /conditions/all/0/value']],
    ['a long value', { all: [{ ...leaf, value: 'x'.repeat(1001) }] }, ['too-long /conditions/all/0/value']],
    [
      'a long value in a list',
      { all: [{ ...leaf, value: ['x', 'x'.repeat(1001)] }] },
      ['too-long /conditions/all/0/value/1'],
    ],
    [
      'a list of too many values',
      { all: [{ ...leaf, value: Array<string>(501).fill('x') }] },
      ['too-many-values /conditions/all/0/value'],
    ],
    ['NaN', { all: [{ ...leaf, value: NaN }] }, ['value-missing /conditions/all/0/value']],
    ['a list in a list', { all: [{ ...leaf, value: [['a']] }] }, ['value-missing /conditions/all/0/value']],
    ['path', { all: [{ ...leaf, path: '$.x' }] }, ['refused-key /conditions/all/0/path']],
    ['params', { all: [{ ...leaf, params: {} }] }, ['refused-key /conditions/all/0/params']],
    [
      'path in a reference',
      { all: [{ ...leaf, value: { fact: 'x', path: '$' } }] },
      ['refused-key /conditions/all/0/value/path'],
    ],
    [
      'a reference to nothing',
      { all: [{ ...leaf, value: { fact: '' } }] },
      ['fact-missing /conditions/all/0/value/fact'],
    ],
    [
      'priority of a condition',
      { all: [{ ...leaf, priority: 9 }] },
      ['refused-key /conditions/all/0/priority'],
    ],
    ['a named condition', { all: [{ condition: 'big' }] }, ['refused-key /conditions/all/0/condition']],
    ['toJSON', { all: [leaf], toJSON: 1 }, ['refused-key /conditions/toJSON']],
    [
      '__proto__',
      json('{"all":[{"__proto__":{},"fact":"x","operator":"equal","value":1}]}'),
      ['refused-key /conditions/all/0/__proto__'],
    ],
    ['33 levels', nested(32), [`too-deep /conditions${'/not'.repeat(32)}`]],
    [
      'a thousand conditions',
      { all: Array.from({ length: 1000 }, () => leaf) },
      ['too-many /conditions/all/999'],
    ],
  ])('%s', (_, conditions, expected) => {
    expect(codes(conditions).slice(0, expected.length)).toEqual(expected);
  });

  it('every fault at once', () => {
    expect(codes({ all: [{}, { ...leaf, path: 'x' }, { any: [] }] })).toEqual([
      'empty /conditions/all/0',
      'refused-key /conditions/all/1/path',
      'empty-group /conditions/all/2/any',
    ]);
  });
});
