import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { Route } from 'react-router-dom';
import { ToShow } from '../shell/ToShow.js';

const Compare = lazy(() => import('./ReleaseCompare.js'));
const AsOf = lazy(() => import('./PolicyAsOf.js'));

export const releases: ResourceProps = {
  name: 'releases',
  list: lazy(() => import('./ReleaseList.js')),
  show: lazy(() => import('./ReleaseShow.js')),
  edit: ToShow,
  children: [
    <Route key="compare" path="compare" element={<Compare />} />,
    <Route key="as-of" path="as-of" element={<AsOf />} />,
  ],
};
