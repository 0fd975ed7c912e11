import { Injectable } from '@nestjs/common';
import { Ledger } from '@commonweal/ledger';
import { checkVersion, DomainError, invalidField, newId, notFound, sqlState } from '@commonweal/platform';
import { In, type EntityManager } from 'typeorm';
import type { SupplierSave } from '@commonweal/wire';
import { Supplier } from './supplier.entity.js';

/** The register of suppliers, inside somebody's transaction. */
@Injectable()
export class Suppliers {
  constructor(private readonly ledger: Ledger) {}

  /** @throws DomainError not-found */
  async get(tx: EntityManager, id: string): Promise<Supplier> {
    const supplier = await tx.findOneBy(Supplier, { id });
    if (!supplier) throw notFound('supplier');
    return supplier;
  }

  /** One that something may be added to: a merged one takes nothing more. @throws DomainError not-found, conflict */
  async standing(tx: EntityManager, id: string): Promise<Supplier> {
    const supplier = await this.get(tx, id);
    if (supplier.mergedIntoId) throw wasMerged();
    return supplier;
  }

  /**
   * The same of the supplier that a field of a request names.
   * @throws DomainError invalid on `supplierId`
   */
  async named(tx: EntityManager, id: string): Promise<Supplier> {
    const supplier = await tx.findOneBy(Supplier, { id });
    if (!supplier) throw invalidField('supplierId', 'There is no such supplier.');
    if (supplier.mergedIntoId)
      throw invalidField('supplierId', `${supplier.name} was merged into another supplier: name that one.`);
    return supplier;
  }

  async byIds(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Supplier>> {
    const found = ids.length > 0 ? await tx.findBy(Supplier, { id: In([...new Set(ids)]) }) : [];
    return new Map(found.map((supplier) => [supplier.id, supplier]));
  }

  /** The one with this number, or else with this name, whatever its case; for one that was merged, the one that stands. */
  async matching(
    tx: EntityManager,
    name: string,
    registrationNumber?: string | null,
  ): Promise<Supplier | null> {
    const numbered = registrationNumber && (await tx.findOneBy(Supplier, { registrationNumber }));
    const found =
      numbered ||
      (await tx
        .createQueryBuilder(Supplier, 'supplier')
        .where('lower(supplier.name) = lower(:name)', { name })
        .orderBy({ 'supplier.mergedIntoId': 'ASC', 'supplier.id': 'ASC' })
        .getOne());
    return found?.mergedIntoId ? this.end(tx, found) : found;
  }

  /** The one that stands for it: itself, unless it was merged. */
  private async end(tx: EntityManager, supplier: Supplier): Promise<Supplier> {
    if (!supplier.mergedIntoId) return supplier;
    return this.end(tx, await this.get(tx, supplier.mergedIntoId));
  }

  /** @throws DomainError conflict when the registration number is another supplier's, invalid on `unnumbered` */
  async create(tx: EntityManager, body: SupplierSave, actorId: string | null): Promise<Supplier> {
    const supplier = await saved(
      tx,
      tx.create(Supplier, { id: newId(), mergedIntoId: null, ...fields(body) }),
    );
    await this.record(tx, supplier, 'added', actorId, { after: structure(supplier) });
    return supplier;
  }

  /** @throws DomainError not-found, stale, conflict */
  async change(
    tx: EntityManager,
    id: string,
    seen: number,
    body: SupplierSave,
    actorId: string,
  ): Promise<Supplier> {
    const supplier = await this.standing(tx, id);
    checkVersion(supplier, seen, 'supplier');
    const before = structure(supplier);
    await saved(tx, Object.assign(supplier, fields(body)));
    await this.record(tx, supplier, 'changed', actorId, { before, after: structure(supplier) });
    return supplier;
  }

  /** The ledger entry of something that happened to a supplier. */
  async record(
    tx: EntityManager,
    { id }: Pick<Supplier, 'id'>,
    action: string,
    actorId: string | null,
    data: object,
  ): Promise<void> {
    await this.ledger.write(tx, { subjectKind: 'supplier', subjectId: id, action, actorId, data });
  }
}

const structure = ({ name, registrationNumber, unnumbered, sme, vcse, local }: Supplier) => ({
  ...{ name, registrationNumber, unnumbered, sme, vcse, local },
});

function fields({ name, registrationNumber, unnumbered, sme, vcse, local }: SupplierSave) {
  const number = registrationNumber?.trim() || null;
  if (number && unnumbered)
    throw invalidField('unnumbered', 'It has a number: say why it has none, or give it.');
  const has = { registrationNumber: number, unnumbered: unnumbered ?? null };
  return { name: name.trim(), ...has, sme, vcse, local };
}

async function saved(tx: EntityManager, supplier: Supplier): Promise<Supplier> {
  try {
    return await tx.save(supplier);
  } catch (error) {
    if (sqlState(error) !== '23505') throw error;
    throw new DomainError('conflict', 'number-taken', 'Another supplier has this registration number.', {
      registrationNumber: ['belongs to another supplier'],
    });
  }
}

function wasMerged(): DomainError {
  const detail = 'This supplier was merged into another one: change that one.';
  return new DomainError('conflict', 'supplier-merged', detail);
}
