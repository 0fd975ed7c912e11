import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '@commonweal/identity';
import { Suppliers, SupplierStaff } from '@commonweal/suppliers';
import type { Plan } from './planning/plan.js';
import type { RegisterSupplier } from './planning/register-suppliers.js';

/** Enters the suppliers of a register that are new, and their people. */
@Injectable()
export class TakeSuppliers {
  constructor(
    private readonly suppliers: Suppliers,
    private readonly staff: SupplierStaff,
  ) {}

  /** @returns the id of each supplier that the plan names */
  async take(tx: EntityManager, plan: Plan, caller: Caller): Promise<Map<RegisterSupplier, string>> {
    const ids = new Map<RegisterSupplier, string>();
    for (const { supplier } of [...plan.contracts, ...plan.people])
      if (!ids.has(supplier)) ids.set(supplier, await this.idOf(tx, supplier, caller));
    for (const { supplier, name, email } of plan.people)
      await this.staff.join(tx, ids.get(supplier) ?? '', { name, email }, caller.personId);
    return ids;
  }

  private async idOf(tx: EntityManager, { known, body }: RegisterSupplier, caller: Caller): Promise<string> {
    if (known) return known.id;
    const { sme = false, vcse = false, local = false, ...named } = body;
    return (await this.suppliers.create(tx, { ...named, sme, vcse, local }, caller.personId)).id;
  }
}
