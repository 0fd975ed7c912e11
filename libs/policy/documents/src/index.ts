export { DocumentKinds, type DocumentKind, type DocumentSet, type Finding } from './document-kind.js';
