import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const certificates: ResourceProps = {
  name: 'certificates',
  list: lazy(() => import('./CertificateList.js')),
  show: lazy(() => import('./CertificateShow.js')),
  edit: ToShow,
};
