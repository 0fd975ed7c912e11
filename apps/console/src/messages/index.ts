import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const messages: ResourceProps = {
  name: 'messages',
  list: lazy(() => import('./MessageList.js')),
  show: lazy(() => import('./MessageShow.js')),
  edit: ToShow,
};
