import { ServiceScope } from '@commonweal/identity';

export class ReadProcurements extends ServiceScope {
  readonly key = 'read-procurements';
  readonly title = 'Read which procurements run, and how far they are';
  readonly role = 'contract-manager';
  readonly routes = ['GET procurements', 'GET procurements/:id', 'GET board', 'GET board/cards'];
}
