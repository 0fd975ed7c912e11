export { aboutCertificates } from './certificates.js';
export { documents as monitoringDocuments } from './council.js';
export { aboutRatings } from './ratings.js';
export { LookAtContracts } from '../subject/look-at-contracts.job.js';
