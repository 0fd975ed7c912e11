export { GoesWithSupplier, type Merge } from './merge/goes-with-supplier.js';
export { Supplier } from './supplier.entity.js';
export { supplierPersonJoined, SupplierStaff } from './supplier-staff.js';
export { Suppliers } from './suppliers.js';
export { SuppliersModule } from './suppliers.module.js';
