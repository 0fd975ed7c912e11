import { Injectable } from '@nestjs/common';
import { Person } from '@commonweal/identity';
import { DeadAddresses } from '@commonweal/messages';
import { invalidField } from '@commonweal/platform';
import type { SupplierPersonSave } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import { type OfSupplier, SupplierStaff } from './supplier-staff.js';
import { Suppliers } from './suppliers.js';

/** Somebody else answers instead of a person of a supplier, on every contract, inside somebody's transaction. */
@Injectable()
export class Succeeding {
  constructor(
    private readonly suppliers: Suppliers,
    private readonly staff: SupplierStaff,
    private readonly dead: DeadAddresses,
  ) {}

  /**
   * Somebody new, or a colleague who answers already. Who led is followed in that too.
   * @throws DomainError not-found, invalid where it is the same person, conflict when the e-mail is another's
   */
  async succeed(
    tx: EntityManager,
    { supplierId, personId }: OfSupplier,
    body: SupplierPersonSave,
    actorId: string,
  ): Promise<void> {
    const { leadContactId } = await this.suppliers.get(tx, supplierId);
    const { email } = await this.staff.find(tx, supplierId, personId);
    const wanted = body.email.trim().toLowerCase();
    if (email === wanted) throw invalidField('email', 'Give the e-mail of somebody else.');
    const colleague = await tx.findOneBy(Person, { email: wanted, supplierId, active: true });
    const successorId = colleague?.id ?? (await this.staff.join(tx, supplierId, body, actorId));
    if (leadContactId === personId) await this.staff.lead(tx, supplierId, successorId, actorId);
    await this.staff.leave(tx, supplierId, personId, actorId);
    await this.dead.succeeded(tx, personId, successorId);
  }
}
