import type { DocumentKindName } from '@commonweal/wire';
import { Navigate } from 'react-router-dom';

const inCatalogue: DocumentKindName[] = ['theme', 'outcome', 'indicator'];

/** The list of one kind: the catalogue shows three of them, the list of documents the others. */
export const ToKind = ({ kind }: { kind: DocumentKindName }) => {
  const filter = encodeURIComponent(JSON.stringify({ kind }));
  return <Navigate replace to={inCatalogue.includes(kind) ? '/catalogue' : `/documents?filter=${filter}`} />;
};
