import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const openData: ResourceProps = {
  name: 'open-data',
  list: lazy(() => import('./OpenData.js')),
  show: lazy(() => import('./ReleasePreview.js')),
};
