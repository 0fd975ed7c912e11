import { ServiceScope } from './service-scope.js';

export class ReadLedger extends ServiceScope {
  readonly key = 'read-ledger';
  readonly title = 'Take the ledger and its seals away, and have it verified';
  readonly role = 'auditor';
  readonly routes = ['GET ledger', 'GET ledger/export', 'GET ledger/seals', 'GET ledger/verification'];
}
