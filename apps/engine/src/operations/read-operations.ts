import { ServiceScope } from '@commonweal/identity';

export class ReadOperations extends ServiceScope {
  readonly key = 'read-operations';
  readonly title = 'Watch the health of the product: queues, jobs given up, schedulers';
  readonly role = 'admin';
  readonly routes = ['GET operations', 'GET jobs/failed'];
}
