import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const contractImports: ResourceProps = {
  name: 'contract-imports',
  list: lazy(() => import('./ImportStart.js')),
  show: lazy(() => import('./ImportShow.js')),
  edit: ToShow,
};
