import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const rules: ResourceProps = {
  name: 'rules',
  list: lazy(() => import('./RuleList.js')),
  show: lazy(() => import('./RuleShow.js')),
  edit: ToShow,
};
