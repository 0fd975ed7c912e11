import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const legalHolds: ResourceProps = {
  name: 'legal-holds',
  list: lazy(() => import('./LegalHoldList.js')),
};
