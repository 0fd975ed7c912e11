import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { MessagesModule } from '@commonweal/messages';
import { described } from '@commonweal/platform';
import { MergeRegister } from './merge/merge-register.js';
import { MergesController } from './merge/merges.controller.js';
import { Merging } from './merge/merging.js';
import { TellingApart } from './merge/telling-apart.js';
import { TwoSuppliers } from './merge/two-suppliers.entity.js';
import { PeopleGoWithSupplier } from './merge/people-go-with-supplier.js';
import { Succeeding } from './succeeding.js';
import { ReadSuppliers } from './read-suppliers.js';
import { SupplierPeople } from './supplier-people.js';
import { SupplierPeopleViews } from './supplier-people-views.js';
import { SupplierRegister } from './supplier-register.js';
import { SupplierStaff } from './supplier-staff.js';
import { Supplier } from './supplier.entity.js';
import { SuppliersController } from './suppliers.controller.js';
import { Suppliers } from './suppliers.js';

@Module({
  imports: [LedgerModule, IdentityModule, MessagesModule, TypeOrmModule.forFeature([Supplier, TwoSuppliers])],
  controllers: [MergesController, SuppliersController],
  providers: [
    MergeRegister,
    Merging,
    TellingApart,
    PeopleGoWithSupplier,
    Suppliers,
    SupplierPeople,
    SupplierPeopleViews,
    SupplierRegister,
    SupplierStaff,
    Succeeding,
    ...described(new ReadSuppliers()),
  ],
  exports: [Suppliers, SupplierStaff],
})
export class SuppliersModule {}
