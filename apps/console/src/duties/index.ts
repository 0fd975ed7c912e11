import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const duties: ResourceProps = {
  name: 'duties',
  list: lazy(() => import('./DutyList.js')),
  show: lazy(() => import('./DutyShow.js')),
  edit: ToShow,
};
