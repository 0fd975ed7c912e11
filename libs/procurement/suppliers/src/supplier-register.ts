import { Injectable } from '@nestjs/common';
import { scopeOf, type Caller } from '@commonweal/identity';
import { matching, notFound, page, Transaction, type Page } from '@commonweal/platform';
import { DataSource } from 'typeorm';
import { ListQuery, type SupplierSave, type SupplierView } from '@commonweal/wire';
import { SupplierPeopleViews } from './supplier-people-views.js';
import { Supplier } from './supplier.entity.js';
import { supplierView } from './supplier-view.js';
import { Suppliers } from './suppliers.js';

/** The register as the API shows it. */
@Injectable()
export class SupplierRegister {
  constructor(
    private readonly database: DataSource,
    private readonly transaction: Transaction,
    private readonly suppliers: Suppliers,
    private readonly people: SupplierPeopleViews,
  ) {}

  async list(query: ListQuery, caller: Caller): Promise<Page<SupplierView>> {
    const rows = this.database
      .createQueryBuilder(Supplier, 'supplier')
      .where('supplier.mergedIntoId IS NULL');
    scopeOf(caller).narrow(rows, { supplier: 'supplier.id' });
    matching(rows, query.q, ['supplier.name', 'supplier.registrationNumber']);
    const found = await page(rows, query, { name: 'supplier.name' });
    return found.map(supplierView);
  }

  async one(id: string, caller: Caller): Promise<SupplierView> {
    if (!scopeOf(caller).includes({ supplierId: id })) throw notFound('supplier');
    const tx = this.database.manager;
    const supplier = await this.suppliers.get(tx, id);
    return { ...supplierView(supplier), people: await this.people.of(tx, supplier) };
  }

  async create(body: SupplierSave, caller: Caller): Promise<SupplierView> {
    return supplierView(await this.transaction.run((tx) => this.suppliers.create(tx, body, caller.personId)));
  }

  async change(id: string, seen: number, body: SupplierSave, caller: Caller): Promise<SupplierView> {
    await this.transaction.run((tx) => this.suppliers.change(tx, id, seen, body, caller.personId));
    return this.one(id, caller);
  }
}
