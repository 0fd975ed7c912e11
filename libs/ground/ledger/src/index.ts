export { ActorNames } from './actor-names.js';
export { type Deed, Ledger } from './ledger.js';
export { LedgerFollower, type WrittenEntry } from './ledger-follower.js';
export { LedgerExport } from './ledger-export.js';
export { LedgerVerifier } from './ledger-verifier.js';
export { LedgerModule } from './ledger.module.js';
export { LedgerReader } from './ledger-reader.js';
