import { NotFound } from '../shell/NotFound.js';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const decisions: ResourceProps = {
  name: 'decisions',
  list: NotFound,
  show: lazy(() => import('./DecisionShow.js')),
  edit: ToShow,
};
