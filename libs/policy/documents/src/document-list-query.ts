import { Choice, documentKinds, Id, ListQuery, TrueOrFalse, type DocumentKindName } from '@commonweal/wire';

export class DocumentListQuery extends ListQuery {
  @Choice(documentKinds, 'Document kind.', { optional: true })
  kind?: DocumentKindName;

  @Id('Change whose draft is read instead of the release in force.', { optional: true })
  change?: string;

  @TrueOrFalse('Only retired documents, or only those that are not.', { optional: true })
  retired?: boolean;
}
