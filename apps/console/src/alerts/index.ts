import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const alerts: ResourceProps = {
  name: 'alerts',
  list: lazy(() => import('./AlertList.js')),
  show: lazy(() => import('./AlertShow.js')),
  edit: ToShow,
};
