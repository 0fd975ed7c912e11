import { Injectable } from '@nestjs/common';
import { checkVersion, DomainError, invalidField, newId } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { DocumentKindName } from '@commonweal/wire';
import { contentHash } from './content-hash.js';
import { DocumentKinds } from './document-kind.js';
import type { ReleaseDocuments } from './document-set.js';
import type { PolicyChange } from './policy-change.entity.js';
import { PolicyEdit } from './policy-edit.entity.js';
import { Releases } from './releases.js';

/** One edit as the caller saw it. */
export interface EditSeen {
  kind: string;
  key: string;
  /** Its version; null where the caller saw none. */
  seen?: number | null;
  /** For a new edit: the release whose document the caller began from; absent for the one in force. */
  basedOn?: number;
}

/** The draft edits of a change. */
@Injectable()
export class Edits {
  constructor(
    private readonly kinds: DocumentKinds,
    private readonly releases: Releases,
  ) {}

  of(tx: EntityManager, changeId: string): Promise<PolicyEdit[]> {
    return tx.find(PolicyEdit, { where: { changeId }, order: { kind: 'ASC', key: 'ASC' } });
  }

  /** The documents in force with the edits on top. */
  async draft(tx: EntityManager, changeId: string): Promise<ReleaseDocuments> {
    return (await this.releases.inForce(tx)).with(await this.of(tx, changeId));
  }

  /**
   * Makes or replaces one edit. Its content may be half done: the checks say what is missing. What it began from stays, so that
   * what others published since is never overwritten by saving again.
   */
  async save(
    tx: EntityManager,
    change: PolicyChange,
    { kind, key, seen = null, basedOn: began }: EditSeen,
    content: object,
  ): Promise<void> {
    const known = this.knownKind(kind);
    mustBeKey(known, key);
    const basedOn = standsSince(await this.begunFrom(tx, began), { kind: known, key });
    const edit = await tx.findOneBy(PolicyEdit, { changeId: change.id, kind: known, key });
    if (seen !== null || edit) checkSeen(edit, seen, change);
    if (edit) await tx.save(PolicyEdit, Object.assign(edit, { content }));
    else
      await tx.insert(PolicyEdit, { id: newId(), changeId: change.id, kind: known, key, content, basedOn });
  }

  async remove(tx: EntityManager, change: PolicyChange, edit: EditSeen): Promise<void> {
    await tx.remove(await this.seen(tx, change, edit));
  }

  /** The edit as the caller saw it. */
  async seen(
    tx: EntityManager,
    change: PolicyChange,
    { kind, key, seen = null }: EditSeen,
  ): Promise<PolicyEdit> {
    const edit = await tx.findOneBy(PolicyEdit, { changeId: change.id, kind: this.knownKind(kind), key });
    if (!edit) {
      throw new DomainError(
        'not-found',
        'edit-not-found',
        `${change.reference} does not edit the ${kind} "${key}".`,
      );
    }
    checkSeen(edit, seen, change);
    return edit;
  }

  private async begunFrom(tx: EntityManager, release: number | undefined): Promise<ReleaseDocuments> {
    const inForce = await this.releases.inForce(tx);
    if (release === undefined) return inForce;
    if (release > inForce.release)
      throw invalidField('basedOn', `must be a release, at most ${inForce.release}`);
    return this.releases.of(release, tx);
  }

  private knownKind(kind: string): DocumentKindName {
    const known = this.kinds.find(kind);
    if (known) return known.kind;
    const all = this.kinds.all().map((k) => k.kind);
    throw new DomainError(
      'not-found',
      'unknown-kind',
      `"${kind}" is not a kind of policy document. There are: ${all.join(', ')}.`,
    );
  }
}

function checkSeen(edit: PolicyEdit | null, seen: number | null, { reference }: PolicyChange): void {
  if (!edit)
    throw new DomainError(
      'stale',
      'stale-version',
      `The edit that you saw was taken out of ${reference}. Load the change again.`,
      { version: ['is gone'] },
    );
  if (seen === null)
    throw new DomainError(
      'stale',
      'stale-version',
      `${reference} edits the ${edit.kind} "${edit.key}" already. Load it again, and send the version you saw in the header If-Match.`,
      { version: [`is now ${edit.version}`] },
    );
  checkVersion(edit, seen, 'edit');
}

/** Equal edits have equal hashes: a review counts only for the edits it saw. */
export function hashOf(edits: PolicyEdit[]): string {
  return contentHash(edits.map(({ kind, key, content }) => ({ kind, key, content })));
}

/** Release in which a document came as it stands in force; 0 where it does not stand. */
export function standsSince(
  inForce: ReleaseDocuments,
  { kind, key }: Pick<PolicyEdit, 'kind' | 'key'>,
): number {
  return inForce.get(kind, key) ? (inForce.revision(kind, key)?.release ?? 0) : 0;
}

/** Whether somebody else published the document since the edit began. */
export function isOutdated(edit: PolicyEdit, inForce: ReleaseDocuments): boolean {
  return standsSince(inForce, edit) !== edit.basedOn;
}

function mustBeKey(kind: DocumentKindName, key: string): void {
  const pattern = kind === 'fact' ? /^[a-z][A-Za-z0-9]{0,79}$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/;
  if (pattern.test(key) && key.length <= 80) return;
  const hint = kind === 'fact' ? 'one word in camel case' : 'lower-case words joined by hyphens';
  throw new DomainError(
    'invalid',
    'bad-key',
    `"${key}" cannot be the key of a ${kind}: it must be ${hint}, at most 80 characters.`,
    { key: [`must be ${hint}`] },
  );
}
