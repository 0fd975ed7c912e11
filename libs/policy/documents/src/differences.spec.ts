import { describe, expect, it } from '@jest/globals';
import { differencesOf } from './differences.js';

describe('differences between two contents', () => {
  it('names each field that differs by its pointer and in words', () => {
    const before = { title: 'A', conditions: { all: [{ value: 10 }, { value: 2 }] }, reviewBy: '2027-01-01' };
    const after = { title: 'A', conditions: { all: [{ value: 12 }, { value: 2 }] }, reviewBy: '2027-01-01' };
    expect(differencesOf(before, after)).toEqual([
      { at: '/conditions/all/0/value', field: 'Conditions, all, 1, value', before: 10, after: 12 },
    ]);
  });

  it('shows what is new without a before, and what goes without an after', () => {
    expect(differencesOf({ a: 1 }, { b: 2 })).toEqual([
      { at: '/a', field: 'A', before: 1, after: undefined },
      { at: '/b', field: 'B', before: undefined, after: 2 },
    ]);
  });

  it('escapes names that hold a slash', () => {
    expect(differencesOf({ 'a/b~c': 1 }, { 'a/b~c': 2 })[0]?.at).toBe('/a~1b~0c');
  });

  it('finds nothing between equal contents', () => {
    expect(differencesOf({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] })).toEqual([]);
  });
});
