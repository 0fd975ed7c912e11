import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const retention: ResourceProps = {
  name: 'retention',
  list: lazy(() => import('./RetentionList.js')),
};
