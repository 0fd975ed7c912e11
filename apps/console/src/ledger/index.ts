import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const ledger: ResourceProps = { name: 'ledger', list: lazy(() => import('./LedgerList.js')) };
