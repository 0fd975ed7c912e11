import { Injectable } from '@nestjs/common';
import { scopeOf, type Caller } from '@commonweal/identity';
import { DomainError, notFound, Transaction } from '@commonweal/platform';
import type { SupplierPersonSave } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { Succeeding } from './succeeding.js';
import { type OfSupplier, SupplierStaff } from './supplier-staff.js';
import { Suppliers } from './suppliers.js';

/**
 * The people who answer for a supplier: kept by the council, and by the supplier's own lead contact. They sign in by the
 * link in a mail, never with a password.
 */
@Injectable()
export class SupplierPeople {
  constructor(
    private readonly transaction: Transaction,
    private readonly suppliers: Suppliers,
    private readonly staff: SupplierStaff,
    private readonly succeeding: Succeeding,
  ) {}

  /** @throws DomainError not-found, forbidden, conflict when the e-mail is taken */
  add(supplierId: string, body: SupplierPersonSave, caller: Caller): Promise<void> {
    return this.commanding(supplierId, caller, async (tx) => {
      await this.staff.join(tx, supplierId, body, caller.personId);
    });
  }

  /** @throws DomainError not-found, stale, conflict when the e-mail is another's */
  correct(of: OfSupplier, seen: number, body: SupplierPersonSave, caller: Caller): Promise<void> {
    return this.commanding(of.supplierId, caller, (tx) =>
      this.staff.correct(tx, of, seen, body, caller.personId),
    );
  }

  /** Somebody else answers instead. @throws DomainError not-found, invalid, conflict */
  replace(of: OfSupplier, body: SupplierPersonSave, caller: Caller): Promise<void> {
    return this.commanding(of.supplierId, caller, (tx) =>
      this.succeeding.succeed(tx, of, body, caller.personId),
    );
  }

  /** @throws DomainError not-found, forbidden, conflict when the lead contact would remove themselves */
  deactivate(supplierId: string, personId: string, caller: Caller): Promise<void> {
    return this.commanding(supplierId, caller, (tx) => {
      if (personId === caller.personId) throw isOneself();
      return this.staff.leave(tx, supplierId, personId, caller.personId);
    });
  }

  /** @throws DomainError not-found, forbidden, conflict */
  lead(supplierId: string, personId: string, caller: Caller): Promise<void> {
    return this.commanding(supplierId, caller, (tx) =>
      this.staff.lead(tx, supplierId, personId, caller.personId),
    );
  }

  private commanding(
    supplierId: string,
    caller: Caller,
    act: (tx: EntityManager) => Promise<void>,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      if (!scopeOf(caller).includes({ supplierId })) throw notFound('supplier');
      const { leadContactId } = await this.suppliers.get(tx, supplierId);
      if (caller.supplierId && caller.personId !== leadContactId) throw isNotLead();
      await act(tx);
    });
  }
}

function isNotLead(): DomainError {
  const detail = 'Only the lead contact of your company says who reports for it. Ask them, or the council.';
  return new DomainError('forbidden', 'not-lead-contact', detail);
}

function isOneself(): DomainError {
  const detail =
    'You are the lead contact. Make a colleague the lead contact first; they can then remove you.';
  return new DomainError('conflict', 'lead-contact', detail);
}
