export { Supplier } from './supplier.entity.js';
export { Suppliers } from './suppliers.js';
export { SuppliersModule } from './suppliers.module.js';
