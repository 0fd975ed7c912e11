import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const returns: ResourceProps = {
  name: 'returns',
  list: lazy(() => import('./ReturnList.js')),
  show: lazy(() => import('./ReturnShow.js')),
  edit: ToShow,
};
