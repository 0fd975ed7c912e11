import { Platform1795388193435 } from './1795388193435-platform.js';
import { Ledger1795388521785 } from './1795388521785-ledger.js';
import { LedgerAppendOnly1795388522000 } from './1795388522000-ledger-append-only.js';

/** In their order; `npm run migration` keeps this file. */
export const migrations = [Platform1795388193435, Ledger1795388521785, LedgerAppendOnly1795388522000];
