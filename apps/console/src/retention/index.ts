import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const retention: ResourceProps[] = [
  { name: 'retention', list: lazy(() => import('./RetentionList.js')) },
  {
    name: 'disposal-runs',
    list: lazy(() => import('./RunList.js')),
    show: lazy(() => import('./RunShow.js')),
    edit: ToShow,
  },
];
