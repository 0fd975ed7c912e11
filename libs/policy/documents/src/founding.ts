import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, newId } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { DocumentKindName } from '@commonweal/wire';
import { Changes } from './changes.js';
import { canonicalJson } from './content-hash.js';
import { standsSince } from './edits.js';
import type { PolicyChange } from './policy-change.entity.js';
import { PolicyEdit } from './policy-edit.entity.js';
import { PublishStep } from './publish-step.js';
import { Releases } from './releases.js';

/** What a document is to be; null takes it out. */
export interface FoundingEdit {
  kind: DocumentKindName;
  key: string;
  content: object | null;
}

const ofThePacks = 1;

/**
 * The change in which a council says for the first time what is its own. Nobody else is there yet to review it, so whoever sets the
 * council up publishes it alone: once, while the release of the packs is in force, and with a mark of its own.
 */
@Injectable()
export class Founding {
  constructor(
    private readonly changes: Changes,
    private readonly releases: Releases,
    private readonly step: PublishStep,
  ) {}

  /** Whether nobody has published policy yet. */
  async isOpen(tx: EntityManager): Promise<boolean> {
    return (await this.releases.numberInForce(tx)) === ofThePacks;
  }

  /** @throws DomainError conflict once somebody has published policy */
  async open(tx: EntityManager, body: { title: string; reason: string }, caller: Caller): Promise<string> {
    await this.mustBeOpen(tx);
    const change = await this.changes.open(tx, body, caller.personId);
    await this.changes.record(tx, change, { action: 'change.opened', caller, why: body.reason });
    return change.id;
  }

  /** Makes these documents what they are to be. False where they were already: then nothing is entered in the ledger. */
  async edit(
    tx: EntityManager,
    changeId: string,
    edits: FoundingEdit[],
    { caller, data }: { caller: Caller; data: object },
  ): Promise<boolean> {
    const change = await this.changes.take(tx, changeId, null, 'edit');
    const differ: boolean[] = [];
    for (const edit of edits) differ.push(await this.put(tx, change, edit));
    if (!differ.includes(true)) return false;
    change.take('edit', this.step.now());
    await tx.save(change);
    await this.changes.record(tx, change, { action: 'change.edited', caller, data });
    return true;
  }

  /**
   * Publishes it without a second person. @returns the release
   * @throws DomainError conflict once somebody has published policy, or where the checks fail
   */
  async publish(tx: EntityManager, changeId: string, caller: Caller): Promise<number> {
    await this.step.begin(tx);
    await this.mustBeOpen(tx);
    const change = await this.changes.take(tx, changeId, null, 'publish-alone');
    await this.step.finish(tx, change, { publishedBy: caller.personId, unreviewed: true, founding: true });
    const release = change.release ?? 0;
    await this.changes.record(tx, change, {
      action: 'change.published',
      caller,
      data: { release, unreviewed: true, founding: true },
    });
    return release;
  }

  /** True where that was something else before. */
  private async put(
    tx: EntityManager,
    { id }: PolicyChange,
    { kind, key, content }: FoundingEdit,
  ): Promise<boolean> {
    const inForce = await this.releases.inForce(tx);
    const edit = await tx.findOneBy(PolicyEdit, { changeId: id, kind, key });
    if (isSame(content, inForce.get(kind, key))) {
      if (edit) await tx.remove(edit);
      return edit !== null;
    }
    if (edit && isSame(edit.content, content)) return false;
    if (edit) await tx.save(Object.assign(edit, { content }));
    else {
      const basedOn = standsSince(inForce, { kind, key });
      await tx.insert(PolicyEdit, { id: newId(), changeId: id, kind, key, content, basedOn });
    }
    return true;
  }

  private async mustBeOpen(tx: EntityManager): Promise<void> {
    if (await this.isOpen(tx)) return;
    throw new DomainError(
      'conflict',
      'set-up-over',
      'Policy has been published here already. What is to be different now is a change, which somebody else reviews.',
    );
  }
}

const isSame = (a: object | null | undefined, b: object | null | undefined): boolean =>
  canonicalJson(a ?? null) === canonicalJson(b ?? null);
