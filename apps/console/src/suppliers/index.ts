import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const suppliers: ResourceProps = {
  name: 'suppliers',
  list: lazy(() => import('./SupplierList.js')),
  create: lazy(() => import('./SupplierCreate.js')),
  show: lazy(() => import('./SupplierShow.js')),
  edit: lazy(() => import('./SupplierEdit.js')),
  recordRepresentation: 'name',
};
