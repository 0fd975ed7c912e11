import { Injectable } from '@nestjs/common';
import { Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Changes } from './changes.js';
import { Checks } from './checks.js';
import { ReleaseDocuments } from './document-set.js';
import type { Pack } from './policy-files.js';
import { ReleaseWriter } from './release-writer.js';
import { Releases } from './releases.js';

/** Loads the packs as release 1. A council that has a release keeps it: later packs arrive as changes. */
@Injectable()
export class FirstRelease {
  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly checks: Checks,
    private readonly publisher: PackPublisher,
  ) {}

  /** True when the packs were loaded now. Throws an error that lists every fault of the packs. */
  load(packs: Pack[]): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      await this.publisher.lock(tx);
      if ((await this.releases.numberInForce(tx)) !== null) return false;
      const documents = packs.flatMap((pack) => pack.documents);
      const faults = this.checks
        .ofAll(ReleaseDocuments.of(0, documents))
        .filter((p) => p.severity === 'error');
      if (faults.length) {
        const list = faults.map((p) => `  ${p.kind} ${p.key}${p.at ?? ''}: ${p.message}`).join('\n');
        throw new Error(`The packs cannot be loaded:\n${list}`);
      }
      await this.publisher.publish(tx, packs);
      return true;
    });
  }
}

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
    const documents = packs.flatMap((pack) => pack.documents);
    const empty = ReleaseDocuments.of(0, []);
    change.release = await this.writer.write(tx, change, documents, empty, {
      publishedBy: null,
      unreviewed: true,
    });
    await tx.save(change);
    await this.changes.record(tx, change, 'change.published', null, title, { release: change.release });
  }
}
