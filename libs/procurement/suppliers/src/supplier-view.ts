import type { SupplierView } from '@commonweal/wire';
import type { Supplier } from './supplier.entity.js';

export function supplierView(supplier: Supplier): SupplierView {
  const { id, name, registrationNumber, sme, vcse, local, mergedIntoId, version } = supplier;
  return {
    ...{ id, name, sme, vcse, local, version },
    registrationNumber: registrationNumber ?? undefined,
    mergedIntoId: mergedIntoId ?? undefined,
  };
}
