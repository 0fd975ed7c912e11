import type { DocumentKindName } from '@commonweal/wire';
import { Navigate, useParams } from 'react-router-dom';
import { resourceOfKind } from '../api/resources.js';
import { NotFound } from '../shell/NotFound.js';

/** `/documents/rule:early-payment` leads to the rule. */
const ToDocument = () => {
  const [kind = '', key = ''] = (useParams()['id'] ?? '').split(':');
  const resource = resourceOfKind[kind as DocumentKindName] as string | undefined;
  return resource && key ? <Navigate replace to={`/${resource}/${key}/show`} /> : <NotFound />;
};

export default ToDocument;
