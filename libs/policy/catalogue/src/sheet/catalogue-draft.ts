import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DraftChecks, Edits, Releases, type ReleaseDocuments } from '@commonweal/documents';

/** A change as somebody sees it who brings in a catalogue. */
interface Draft {
  documents: ReleaseDocuments;
  /** Version of the edit of a document, by kind and key joined by a colon. */
  versions: ReadonlyMap<string, number>;
}

@Injectable()
export class CatalogueDraft {
  constructor(
    private readonly database: DataSource,
    private readonly drafts: DraftChecks,
    private readonly edits: Edits,
    private readonly releases: Releases,
  ) {}

  inForce(): Promise<ReleaseDocuments> {
    return this.releases.inForce(this.database.manager);
  }

  /** @throws DomainError not-found */
  async of(changeId: string): Promise<Draft> {
    const { manager } = this.database;
    const { edits } = await this.drafts.edited(manager, changeId);
    return {
      documents: await this.edits.draft(manager, changeId),
      versions: new Map(edits.map(({ kind, key, version }) => [`${kind}:${key}`, version])),
    };
  }
}
