import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const procurements: ResourceProps = {
  name: 'procurements',
  list: lazy(() => import('./ProcurementList.js')),
  create: lazy(() => import('./ProcurementCreate.js')),
  show: lazy(() => import('./ProcurementShow.js')),
  edit: ToShow,
  recordRepresentation: 'reference',
};
