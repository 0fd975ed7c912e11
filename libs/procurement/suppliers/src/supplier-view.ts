import type { SupplierView } from '@commonweal/wire';
import type { Supplier } from './supplier.entity.js';

export function supplierView(supplier: Supplier): SupplierView {
  const { id, name, registrationNumber, unnumbered, sme, vcse, local, mergedIntoId, version } = supplier;
  return {
    ...{ id, name, sme, vcse, local, version },
    registrationNumber: registrationNumber ?? undefined,
    unnumbered: unnumbered ?? undefined,
    mergedIntoId: mergedIntoId ?? undefined,
  };
}
