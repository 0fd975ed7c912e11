import type { DocumentKindName } from '@commonweal/wire';
import { Navigate, useParams } from 'react-router-dom';
import { resourceOfKind } from '../api/resources.js';

/** `/documents/rule:early-payment` leads to the rule. */
const ToDocument = () => {
  const [kind = '', key = ''] = (useParams()['id'] ?? '').split(':');
  return <Navigate replace to={`/${resourceOfKind[kind as DocumentKindName] ?? 'documents'}/${key}/show`} />;
};

export default ToDocument;
