import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const releases: ResourceProps = {
  name: 'releases',
  list: lazy(() => import('./ReleaseList.js')),
  show: lazy(() => import('./ReleaseShow.js')),
  edit: ToShow,
};
