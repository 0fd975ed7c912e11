import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EditView, OtherEdit } from '@commonweal/wire';
import { differencesOf } from './differences.js';
import { DocumentKinds } from './document-kind.js';
import type { ReleaseDocuments } from './document-set.js';
import { titleOf } from './document-views.js';
import { isOutdated } from './edits.js';
import { OtherEdits } from './other-edits.js';
import type { PolicyChange } from './policy-change.entity.js';
import type { PolicyEdit } from './policy-edit.entity.js';
import { Releases } from './releases.js';

/** The edits of a change as its page shows them. */
@Injectable()
export class EditViews {
  constructor(
    private readonly releases: Releases,
    private readonly kinds: DocumentKinds,
    private readonly others: OtherEdits,
  ) {}

  async of(tx: EntityManager, change: PolicyChange, edits: PolicyEdit[]): Promise<EditView[]> {
    const before = await this.beneath(tx, change);
    const draft = before.with(edits);
    const others = await this.others.of(tx, change, edits, before);
    return edits.map((edit) => this.view(edit, before, draft, others.get(edit.id)));
  }

  /** What the edits are compared with: the release in force, or for a published change the one before its own. */
  private beneath(tx: EntityManager, change: PolicyChange): Promise<ReleaseDocuments> {
    return change.release ? this.releases.of(change.release - 1, tx) : this.releases.inForce(tx);
  }

  /** `others` is there for an open change only: what is published is outdated by nothing. */
  private view(
    edit: PolicyEdit,
    before: ReleaseDocuments,
    draft: ReleaseDocuments,
    others: OtherEdit[] | undefined,
  ): EditView {
    const { kind, key, content, id, version } = edit;
    const old = before.get<Record<string, unknown>>(kind, key);
    const english = (of: object | null | undefined, set: ReleaseDocuments) =>
      of ? (this.kinds.find(kind)?.english(of, set) ?? '') : undefined;
    return {
      id,
      kind,
      key,
      title: titleOf(content ?? old, key),
      what: content === null ? 'removed' : old ? 'changed' : 'new',
      content: (content ?? {}) as Record<string, unknown>,
      before: old,
      englishBefore: english(old, before),
      english: english(content, draft) ?? 'Taken back: the document goes.',
      differences: differencesOf(old ?? {}, content ?? {}),
      sources: (content && this.kinds.find(kind)?.sources?.(content)) ?? [],
      outdated: others !== undefined && isOutdated(edit, before),
      others: others ?? [],
      version,
    };
  }
}
