import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, Transaction } from '@commonweal/platform';
import { Changes } from './changes.js';
import { Edits } from './edits.js';
import { packDifferences } from './pack-difference.js';
import type { PolicyChange } from './policy-change.entity.js';
import type { PackDocument } from './policy-files.js';
import { Releases } from './releases.js';

/** Brings documents from files in as a draft change: they never overwrite what officers have edited. */
@Injectable()
export class PackAdoption {
  constructor(
    private readonly transaction: Transaction,
    private readonly changes: Changes,
    private readonly edits: Edits,
    private readonly releases: Releases,
  ) {}

  /** The new change. What stands only in force is left alone. */
  adopt(
    title: string,
    documents: PackDocument[],
    author: Pick<Caller, 'personId'>,
  ): Promise<Pick<PolicyChange, 'id' | 'reference'>> {
    return this.transaction.run(async (tx) => {
      const inForce = await this.releases.inForce(tx);
      const differing = packDifferences(documents, inForce);
      if (differing.length === 0) {
        throw new DomainError('conflict', 'nothing-to-adopt', 'The files say what is in force already.');
      }
      const change = await this.changes.open(tx, { title }, author.personId);
      for (const { document } of differing) {
        await this.edits.save(tx, change, { kind: document.kind, key: document.key }, document.content);
      }
      return change;
    });
  }
}
