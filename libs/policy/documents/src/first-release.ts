import { Injectable } from '@nestjs/common';
import { Transaction } from '@commonweal/platform';
import { Checks } from './checks.js';
import { ReleaseDocuments } from './document-set.js';
import { PackPublisher } from './pack-publisher.js';
import { documentsOf, type Pack } from './policy-files.js';
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

  /**
   * True when the packs were loaded now. Throws an error that lists every fault of the packs.
   * @param given the packs, or how to read them: where there is a release nobody waits for their files
   */
  load(given: Pack[] | (() => Pack[])): Promise<boolean> {
    return this.transaction.run(async (tx) => {
      await this.publisher.lock(tx);
      if ((await this.releases.numberInForce(tx)) !== null) return false;
      const packs = typeof given === 'function' ? given() : given;
      const documents = documentsOf(packs);
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
