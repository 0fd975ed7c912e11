import { Platform1795388193435 } from './1795388193435-platform.js';

/** In their order; `npm run migration` keeps this file. */
export const migrations = [Platform1795388193435];
