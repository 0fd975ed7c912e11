import type { DocumentKindName } from '@commonweal/wire';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { resourceOfKind } from '../api/resources.js';
import { ToKind } from './ToKind.js';
import { ToShow } from '../shell/ToShow.js';

const Show = lazy(() => import('./DocumentShow.js'));

/** All documents that have no list of their own, in one list. */
export const documents: ResourceProps = {
  name: 'documents',
  list: lazy(() => import('./DocumentList.js')),
  show: lazy(() => import('./ToDocument.js')),
  edit: ToShow,
};

const kinds: DocumentKindName[] = [
  'theme',
  'outcome',
  'indicator',
  'fact',
  'parameter',
  'calendar',
  'template',
  'ladder',
  'panel',
  'workflow',
  'scale',
  'notice',
  'duty',
  'rating',
  'exemption',
  'term',
  'retention',
];

/** A page for each document, under the name of its kind: `/parameters/works-threshold/show`. */
export const documentKinds: ResourceProps[] = kinds.map((kind) => ({
  name: resourceOfKind[kind],
  list: <ToKind kind={kind} />,
  show: <Show kind={kind} />,
  edit: ToShow,
}));
