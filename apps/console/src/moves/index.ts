import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const moves: ResourceProps = {
  name: 'workflow-moves',
  list: lazy(() => import('./MoveList.js')),
  show: lazy(() => import('./MoveShow.js')),
  edit: ToShow,
};
