import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OtherEdit } from '@commonweal/wire';
import { DocumentKinds } from './document-kind.js';
import type { ReleaseDocuments } from './document-set.js';
import { isOutdated } from './edits.js';
import type { PolicyChange } from './policy-change.entity.js';
import type { PolicyEdit } from './policy-edit.entity.js';
import { Releases } from './releases.js';
import { threeWay } from './three-way.js';

/** Another change that edits a document, open or published. */
interface Other extends Pick<OtherEdit, 'changeId' | 'reference' | 'title' | 'author' | 'release'> {
  content: object | null;
}

/** What others do to the documents that a change edits, so that the second hears of the first while it is drafted. */
@Injectable()
export class OtherEdits {
  constructor(
    private readonly releases: Releases,
    private readonly kinds: DocumentKinds,
  ) {}

  /** By edit; empty for a change that is closed. */
  async of(
    tx: EntityManager,
    change: PolicyChange,
    edits: PolicyEdit[],
    inForce: ReleaseDocuments,
  ): Promise<Map<string, OtherEdit[]>> {
    const found = new Map<string, OtherEdit[]>();
    if (change.isClosed) return found;
    for (const edit of edits) {
      const base = await this.releases.of(edit.basedOn, tx);
      const published = isOutdated(edit, inForce) ? await publishedSince(tx, edit, inForce) : [];
      const others = [...published, ...(await openBeside(tx, edit))];
      found.set(
        edit.id,
        others.map((other) => this.beside(edit, other, base, inForce)),
      );
    }
    return found;
  }

  private beside(
    edit: PolicyEdit,
    { content: theirs, ...other }: Other,
    base: ReleaseDocuments,
    inForce: ReleaseDocuments,
  ): OtherEdit {
    const was = base.get(edit.kind, edit.key) ?? null;
    const english = (content: object | null) =>
      content ? this.kinds.find(edit.kind)?.english(content, inForce) : undefined;
    return {
      ...other,
      release: other.release ?? undefined,
      englishBase: english(was),
      englishTheirs: english(theirs),
      fields: threeWay({ base: was, theirs, mine: edit.content }).fields,
    };
  }
}

/** The change that published the document as it stands in force. */
async function publishedSince(
  tx: EntityManager,
  { kind, key }: PolicyEdit,
  inForce: ReleaseDocuments,
): Promise<Other[]> {
  const rows = await tx.query<Other[]>(
    `select c.id as "changeId", c.reference, c.title, coalesce(p.name, 'the packs') as author, r.number as release
       from policy_release r
       join policy_change c on c.id = r.change_id
       left join person p on p.id = c.author_id
      where r.number = $1`,
    [inForce.revision(kind, key)?.release],
  );
  return rows.map((row) => ({ ...row, content: inForce.get(kind, key) ?? null }));
}

async function openBeside(tx: EntityManager, { kind, key, changeId }: PolicyEdit): Promise<Other[]> {
  return tx.query<Other[]>(
    `select c.id as "changeId", c.reference, c.title, coalesce(p.name, 'the packs') as author, e.content
       from policy_edit e
       join policy_change c on c.id = e.change_id
       left join person p on p.id = c.author_id
      where e.kind = $1 and e.key = $2 and e.change_id <> $3 and c.state not in ('published', 'withdrawn')
      order by c.reference`,
    [kind, key, changeId],
  );
}
