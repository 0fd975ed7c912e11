import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const people: ResourceProps = {
  name: 'people',
  list: lazy(() => import('./PersonList.js')),
  create: lazy(() => import('./PersonCreate.js')),
  edit: lazy(() => import('./PersonEdit.js')),
  recordRepresentation: 'name',
};
