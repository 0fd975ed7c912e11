import { care } from './procurements-of-care.js';
import { services } from './procurements-of-services.js';
import { works } from './procurements-of-works.js';

/** Procurements at every stage. */
export const procurements = [...works, ...services, ...care];
