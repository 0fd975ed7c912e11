export { ProcurementsModule } from './procurements.module.js';
export { Procurement } from './rows/procurement.entity.js';
export { ProcurementTask } from './rows/procurement-task.entity.js';
