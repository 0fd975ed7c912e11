import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Changes } from './changes.js';
import { ReleaseDocuments } from './document-set.js';
import { documentsOf, type Pack } from './policy-files.js';
import { ReleaseWriter } from './release-writer.js';

@Injectable()
export class PackPublisher {
  constructor(
    private readonly changes: Changes,
    private readonly writer: ReleaseWriter,
  ) {}

  lock(tx: EntityManager): Promise<void> {
    return this.writer.lock(tx);
  }

  async publish(tx: EntityManager, packs: Pack[]): Promise<void> {
    const title = `Packs: ${packs.map(({ key, version }) => `${key} ${version}`).join(', ')}`;
    const change = await this.changes.open(tx, { title }, null);
    change.state = 'published';
    const documents = documentsOf(packs);
    const empty = ReleaseDocuments.of(0, []);
    change.release = await this.writer.write(tx, change, documents, empty, {
      publishedBy: null,
      unreviewed: true,
      approvalsNeeded: 0,
      editsHash: null,
    });
    await tx.save(change);
    await this.changes.record(tx, change, {
      action: 'change.published',
      caller: null,
      why: title,
      data: { release: change.release },
    });
  }
}
