import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { SupplierPeople } from './supplier-people.js';
import { SupplierRegister } from './supplier-register.js';
import { SupplierStaff } from './supplier-staff.js';
import { Supplier } from './supplier.entity.js';
import { SuppliersController } from './suppliers.controller.js';
import { Suppliers } from './suppliers.js';

@Module({
  imports: [LedgerModule, IdentityModule, TypeOrmModule.forFeature([Supplier])],
  controllers: [SuppliersController],
  providers: [Suppliers, SupplierPeople, SupplierRegister, SupplierStaff],
  exports: [Suppliers, SupplierStaff],
})
export class SuppliersModule {}
