import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Caller } from './caller.js';

/** The properties of a row that a scope is about; one that is missing does not narrow. */
export interface ScopedBy {
  directorate?: string;
  category?: string;
  supplier?: string;
  /** Who manages it: whoever stands in for them sees it too. */
  manager?: string;
}

export interface Scoped {
  directorate?: string | null;
  category?: string | null;
  supplierId?: string | null;
}

/** What part of the council's business a caller may see. */
export class Scope {
  constructor(private readonly caller: Caller) {}

  /** Adds the conditions to a list query. Suppliers see nothing of lists that name no supplier. */
  narrow<T extends ObjectLiteral>(rows: SelectQueryBuilder<T>, by: ScopedBy): SelectQueryBuilder<T> {
    const { directorates, categories, supplierId } = this.caller;
    if (this.isSupplier) {
      const ofSupplier = by.supplier && supplierId ? `${by.supplier} = :scopeSupplier` : 'FALSE';
      return rows.andWhere(ofSupplier, { scopeSupplier: supplierId });
    }
    const conditions = [
      by.directorate && directorates.length > 0 ? `${by.directorate} IN (:...scopeDirectorates)` : '',
      by.category && categories.length > 0 ? `${by.category} IN (:...scopeCategories)` : '',
    ].filter(Boolean);
    const absent = this.absentManagers;
    const inScope = conditions.length ? conditions.join(' AND ') : 'TRUE';
    const standing = by.manager && absent.length ? `${by.manager} IN (:...scopeAbsent)` : 'FALSE';
    if (conditions.length)
      rows.andWhere(standing === 'FALSE' ? inScope : `((${inScope}) OR ${standing})`, {
        scopeDirectorates: directorates,
        scopeCategories: categories,
        scopeAbsent: absent,
      });
    return rows;
  }

  /** Whether one row lies within it: say `notFound` when it does not. */
  includes({ directorate, category, supplierId }: Scoped): boolean {
    if (this.isSupplier) return Boolean(supplierId) && supplierId === this.caller.supplierId;
    return isOneOf(this.caller.directorates, directorate) && isOneOf(this.caller.categories, category);
  }

  private get absentManagers(): string[] {
    const absent = this.caller.standsInFor ?? [];
    return absent.filter(({ roles }) => roles.includes('contract-manager')).map(({ personId }) => personId);
  }

  /** People of a supplier see what is theirs and nothing else, whatever other roles were given to them. */
  private get isSupplier(): boolean {
    return this.caller.supplierId !== null || this.caller.roles.every((role) => role === 'supplier');
  }
}

function isOneOf(allowed: readonly string[], value: string | null | undefined): boolean {
  return allowed.length === 0 || value === undefined || (value !== null && allowed.includes(value));
}

export function scopeOf(caller: Caller): Scope {
  return new Scope(caller);
}
