import { Type } from 'class-transformer';
import {
  Choice,
  documentKinds,
  Id,
  ListQuery,
  TrueOrFalse,
  Whole,
  type DocumentKindName,
} from '@commonweal/wire';

export class DocumentNamesQuery {
  @Choice(documentKinds, 'Document kind.')
  kind: DocumentKindName;

  @Id('Change whose draft is read instead of the release in force.', { optional: true })
  change?: string;
}

export class DocumentListQuery extends ListQuery {
  @Choice(documentKinds, 'Document kind.', { optional: true })
  kind?: DocumentKindName;

  @Id('Change whose draft is read instead of the release in force.', { optional: true })
  change?: string;

  @Type(() => Number)
  @Whole('Release that is read instead of the one in force.', { optional: true, min: 1 })
  release?: number;

  @TrueOrFalse('Only retired documents, or only those that are not.', { optional: true })
  retired?: boolean;
}
