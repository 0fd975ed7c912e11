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

  describe('in lists of things that have keys', () => {
    const stage = (key: string, title: string, days = 5) => ({ key, title, days });
    const [need, spec, end] = [stage('need', 'Need'), stage('spec', 'Specification'), stage('end', 'End')];

    it('each is compared with itself, and named by its title', () => {
      const later = { stages: [need, { ...spec, days: 9 }, end] };
      expect(differencesOf({ stages: [need, spec, end] }, later)).toEqual([
        { at: '/stages/1/days', field: 'Stages, Specification, days', before: 5, after: 9 },
      ]);
    });

    it('one that is added or goes leaves the others as they are', () => {
      const found = differencesOf({ stages: [need, spec] }, { stages: [end, spec] });
      expect(found).toEqual([
        { at: '/stages/0', field: 'Stages, End', before: undefined, after: end },
        { at: '/stages/0', field: 'Stages, Need', before: need, after: undefined },
      ]);
    });

    it('another order is one difference', () => {
      expect(differencesOf({ stages: [need, spec, end] }, { stages: [end, need, spec] })).toEqual([
        {
          ...{ at: '/stages', field: 'Stages, order' },
          before: ['Need', 'Specification', 'End'],
          after: ['End', 'Need', 'Specification'],
        },
      ]);
    });

    it('where a key is there twice they are compared place by place', () => {
      const twice = { stages: [need, need] };
      expect(differencesOf(twice, { stages: [need, spec] }).map(({ field }) => field)).toEqual([
        'Stages, 2, key',
        'Stages, 2, title',
      ]);
    });
  });

  it('a day that is put among others is one difference, called by its day', () => {
    const [first, last] = ['2026-12-29', '2026-12-31'].map((date) => ({ date, title: 'Closed' }));
    const added = { date: '2026-12-22', title: 'Closed' };
    expect(differencesOf({ days: [first, last] }, { days: [added, first, last] })).toEqual([
      { at: '/days/0', field: 'Days, 22 December 2026', before: undefined, after: added },
    ]);
  });

  it('where nothing is in both lists they are compared place by place', () =>
    expect(differencesOf({ series: [{ from: '2024-01-01' }] }, { series: [{ from: '2025-01-01' }] })).toEqual(
      [{ at: '/series/0/from', field: 'Series, 1, from', before: '2024-01-01', after: '2025-01-01' }],
    ));
});
