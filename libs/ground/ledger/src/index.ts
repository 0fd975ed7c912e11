export { type Deed, Ledger } from './ledger.js';
export { LedgerVerifier } from './ledger-verifier.js';
export { LedgerModule } from './ledger.module.js';
