import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const contracts: ResourceProps = {
  name: 'contracts',
  list: lazy(() => import('./ContractList.js')),
  create: lazy(() => import('./ContractCreate.js')),
  show: lazy(() => import('./ContractShow.js')),
  edit: lazy(() => import('./ContractEdit.js')),
  recordRepresentation: 'reference',
};
