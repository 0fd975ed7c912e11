import { describe, expect, it } from '@jest/globals';
import type { Caller } from './caller.js';
import { scopeOf } from './scope.js';

const aCaller = (more: Partial<Caller>): Caller => ({
  ...{ personId: 'p', name: 'P', roles: ['lead'], directorates: [], categories: [], supplierId: null },
  ...more,
});

describe('a scope', () => {
  it('without directorates and categories includes all', () => {
    const scope = scopeOf(aCaller({}));
    expect(scope.includes({ directorate: 'housing', category: 'ict' })).toBe(true);
    expect(scope.includes({ directorate: null })).toBe(true);
  });

  it('narrows by both', () => {
    const scope = scopeOf(aCaller({ directorates: ['housing'], categories: ['ict', 'food'] }));
    expect(scope.includes({ directorate: 'housing', category: 'food' })).toBe(true);
    expect(scope.includes({ directorate: 'housing', category: 'waste' })).toBe(false);
    expect(scope.includes({ directorate: 'transport', category: 'food' })).toBe(false);
    expect(scope.includes({ directorate: null, category: 'food' })).toBe(false);
  });

  it('of a supplier includes its own rows and nothing else', () => {
    const scope = scopeOf(aCaller({ roles: ['supplier'], supplierId: 's1' }));
    expect(scope.includes({ supplierId: 's1' })).toBe(true);
    expect(scope.includes({ supplierId: 's2' })).toBe(false);
    expect(scope.includes({ directorate: 'housing' })).toBe(false);
  });

  it('of a supplier without a supplier includes nothing', () => {
    expect(scopeOf(aCaller({ roles: ['supplier'] })).includes({ supplierId: null })).toBe(false);
  });
});
