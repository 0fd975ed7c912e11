import { ServiceScope } from '@commonweal/identity';

export class ReadRegister extends ServiceScope {
  readonly key = 'read-register';
  readonly title = 'Read contracts, what they promise, their returns and what was delivered';
  readonly role = 'contract-manager';
  readonly routes = [
    ...['GET contracts', 'GET contracts/:id', 'GET obligations', 'GET deliveries', 'GET portfolio'],
    ...['GET returns', 'GET returns/:id'],
  ];
}

export class ImportRegister extends ServiceScope {
  readonly key = 'import-register';
  readonly title = 'Bring contracts in by spreadsheet';
  readonly role = 'contract-manager';
  readonly routes = [
    ...['GET contracts/register-template', 'POST contract-imports', 'GET contract-imports/:id'],
    'POST contract-imports/:id/acceptance',
  ];
}
