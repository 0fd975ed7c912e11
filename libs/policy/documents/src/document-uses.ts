import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { Described } from '@commonweal/platform';
import type { DocumentUseView } from '@commonweal/wire';
import { DocumentViews } from './document-views.js';

/** What runs and uses policy documents, described by the lib that owns the rows. */
export abstract class UsesDocuments {
  /** How many rows that the caller may see use the document; nothing for kinds that it does not use. */
  abstract of(kind: string, key: string, caller: Caller): Promise<DocumentUseView[]>;
}

/** What would be touched if a document were retired: beside the documents that refer to it. */
@Injectable()
export class DocumentUses {
  constructor(
    private readonly described: Described,
    private readonly documents: DocumentViews,
  ) {}

  /** @throws DomainError document-not-found */
  async of(kind: string, key: string, caller: Caller): Promise<DocumentUseView[]> {
    await this.documents.withIt(kind, key);
    const users = this.described.all(UsesDocuments);
    return (await Promise.all(users.map((user) => user.of(kind, key, caller)))).flat();
  }
}
