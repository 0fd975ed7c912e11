import { ServiceScope } from '@commonweal/identity';

export class ReadPolicy extends ServiceScope {
  readonly key = 'read-policy';
  readonly title = 'Read the policy in force and its releases';
  readonly role = 'auditor';
  readonly routes = [
    ...['GET documents', 'GET documents/:kind/:key', 'GET documents/:kind/:key/revisions'],
    ...['GET releases', 'GET releases/:number'],
  ];
}
