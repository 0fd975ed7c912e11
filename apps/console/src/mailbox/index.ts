import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { ToShow } from '../shell/ToShow.js';

export const mailbox: ResourceProps = {
  name: 'mailbox',
  list: lazy(() => import('./MailList.js')),
  show: lazy(() => import('./MailShow.js')),
  edit: ToShow,
};
