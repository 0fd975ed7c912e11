import { ServiceScope } from '@commonweal/identity';

export class ReadSuppliers extends ServiceScope {
  readonly key = 'read-suppliers';
  readonly title = 'Read the list of suppliers, without their people';
  readonly role = 'contract-manager';
  readonly routes = ['GET suppliers'];
}
