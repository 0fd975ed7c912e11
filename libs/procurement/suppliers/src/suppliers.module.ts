import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@commonweal/identity';
import { LedgerModule } from '@commonweal/ledger';
import { SupplierPeople } from './supplier-people.js';
import { SupplierRegister } from './supplier-register.js';
import { Supplier } from './supplier.entity.js';
import { SuppliersController } from './suppliers.controller.js';
import { Suppliers } from './suppliers.js';

@Module({
  imports: [LedgerModule, IdentityModule, TypeOrmModule.forFeature([Supplier])],
  controllers: [SuppliersController],
  providers: [Suppliers, SupplierPeople, SupplierRegister],
  exports: [Suppliers],
})
export class SuppliersModule {}
