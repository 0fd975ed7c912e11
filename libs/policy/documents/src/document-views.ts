import { Injectable } from '@nestjs/common';
import { DomainError, type Page } from '@commonweal/platform';
import { DataSource, In, type EntityManager } from 'typeorm';
import type {
  DocumentKindName,
  DocumentNameView,
  DocumentRevisionView,
  DocumentView,
  WhereUsedView,
} from '@commonweal/wire';
import { DocumentKinds } from './document-kind.js';
import type { ReleaseDocuments } from './document-set.js';
import { Edits } from './edits.js';
import { paged } from './paged.js';
import type { DocumentListQuery, DocumentNamesQuery } from './document-list-query.js';
import { PolicyChange } from './policy-change.entity.js';
import { PolicyEdit } from './policy-edit.entity.js';
import { Releases } from './releases.js';

/** Where documents are read: in a change's draft, in a release, or in the one in force. */
interface Where {
  change?: string;
  release?: number;
}

/** Policy documents as they are read: out of the release in force, or out of a change's draft. */
@Injectable()
export class DocumentViews {
  constructor(
    private readonly database: DataSource,
    private readonly kinds: DocumentKinds,
    private readonly releases: Releases,
    private readonly edits: Edits,
  ) {}

  async list(query: DocumentListQuery): Promise<Page<DocumentView>> {
    const tx = this.database.manager;
    const documents = await this.documents(tx, query);
    const open = await openChanges(tx);
    const wanted = this.kinds.all().filter(({ kind }) => !query.kind || query.kind === kind);
    const views = wanted.flatMap(({ kind }) =>
      [...documents.all(kind).keys()].map((key) => this.view(documents, kind, key, open)),
    );
    return paged(views.filter(matching(query)), query, ['title', 'key', 'kind', 'sinceRelease']);
  }

  /** All of a kind, those that are retired among them: what is looked for may have been chosen before. */
  async names(query: DocumentNamesQuery): Promise<DocumentNameView[]> {
    const documents = await this.documents(this.database.manager, query);
    const kind = this.kinds.find(query.kind);
    return [...documents.all(query.kind)].map(([key, content]) => ({
      key,
      title: titleOf(content, key),
      choices: kind?.choices?.(content) ?? [],
    }));
  }

  async one(kind: string, key: string, where: Where): Promise<DocumentView> {
    const tx = this.database.manager;
    const documents = await this.documents(tx, where);
    return this.view(documents, this.known(documents, kind, key), key, await openChanges(tx));
  }

  async whereUsed(kind: string, key: string): Promise<WhereUsedView[]> {
    const documents = await this.withIt(kind, key);
    return this.kinds.all().flatMap((by) =>
      [...documents.all(by.kind)]
        .filter(([, content]) =>
          [...by.references(content), ...(by.mentions?.(content) ?? [])].some(
            (to) => to.kind === kind && to.key === key,
          ),
        )
        .map(([user, content]) => ({
          usedBy: by.kind,
          reference: user,
          title: titleOf(content, user),
          link: `/documents/${by.kind}:${user}`,
        })),
    );
  }

  /** The release in force, which holds the document. @throws DomainError document-not-found */
  async withIt(kind: string, key: string): Promise<ReleaseDocuments> {
    const documents = await this.releases.inForce(this.database.manager);
    this.known(documents, kind, key);
    return documents;
  }

  /** Every revision with the change that brought it, latest first. */
  revisions(kind: string, key: string): Promise<DocumentRevisionView[]> {
    return this.database.query(
      `select r.number as revision, r.release, c.title as change, p.effective_at as "publishedAt",
              coalesce(who.name, 'the packs') as "publishedBy", coalesce(r.content, '{}') as content
         from policy_revision r
         join policy_release p on p.number = r.release
         join policy_change c on c.id = p.change_id
         left join person who on who.id = p.published_by
        where r.kind = $1 and r.key = $2
        order by r.release desc`,
      [kind, key],
    );
  }

  private documents(tx: EntityManager, { change, release }: Where): Promise<ReleaseDocuments> {
    if (change) return this.edits.draft(tx, change);
    return release ? this.releases.of(release, tx) : this.releases.inForce(tx);
  }

  private known(documents: ReleaseDocuments, kind: string, key: string): DocumentKindName {
    const known = this.kinds.find(kind);
    if (known && documents.get(known.kind, key)) return known.kind;
    throw new DomainError(
      'not-found',
      'document-not-found',
      `There is no ${kind} "${key}" in release ${documents.release}.`,
    );
  }

  private view(
    documents: ReleaseDocuments,
    kind: DocumentKindName,
    key: string,
    open: OpenChanges,
  ): DocumentView {
    const content = documents.get<Record<string, unknown>>(kind, key) ?? {};
    const revision = documents.revision(kind, key);
    return {
      id: `${kind}:${key}`,
      kind,
      key,
      title: titleOf(content, key),
      content,
      english: this.kinds.find(kind)?.english(content, documents) ?? '',
      revision: revision?.number ?? 0,
      sinceRelease: revision?.release ?? 0,
      retired: content['retired'] === true,
      openChanges: open.get(`${kind}:${key}`) ?? [],
    };
  }
}

type OpenChanges = Map<string, string[]>;

async function openChanges(tx: EntityManager): Promise<OpenChanges> {
  const changes = await tx.findBy(PolicyChange, {
    state: In(['draft', 'in-review', 'approved', 'scheduled']),
  });
  const byId = new Map(changes.map((change) => [change.id, change.reference]));
  const edits = await tx.findBy(PolicyEdit, { changeId: In([...byId.keys()]) });
  const open: OpenChanges = new Map();
  for (const { kind, key, changeId } of edits) {
    const id = `${kind}:${key}`;
    open.set(id, [...(open.get(id) ?? []), byId.get(changeId) ?? '']);
  }
  return open;
}

function matching({ q, retired }: DocumentListQuery): (view: DocumentView) => boolean {
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  return (view) => {
    if (retired !== undefined && view.retired !== retired) return false;
    const text = `${view.title} ${view.key} ${view.english}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

/** The title of a content, which may be a half-done draft; its key where there is none. */
export function titleOf(content: object | null | undefined, key: string): string {
  const title = (content as { title?: unknown } | null | undefined)?.title;
  return typeof title === 'string' && title ? title : key;
}
