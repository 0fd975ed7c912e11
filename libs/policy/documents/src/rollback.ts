import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, newId, Transaction } from '@commonweal/platform';
import { In, type EntityManager } from 'typeorm';
import { Changes } from './changes.js';
import { PolicyChange } from './policy-change.entity.js';
import { PolicyEdit } from './policy-edit.entity.js';
import { PolicyRevision } from './policy-revision.entity.js';
import { Releases } from './releases.js';

/** Takes one release back by a ready-made reverse change, under the same approvals as any other. */
@Injectable()
export class Rollback {
  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly changes: Changes,
  ) {}

  prepare(release: number, reason: string, caller: Caller): Promise<string> {
    return this.transaction.run(async (tx) => {
      const taken = await tx.findBy(PolicyRevision, { release });
      if (taken.length === 0) {
        throw new DomainError('not-found', 'release-not-found', `There is no release ${release}.`);
      }
      await mustBeReversible(tx, release);
      const change = await this.changes.open(
        tx,
        { title: `Take back release ${release}`, reason, rollbackOf: release },
        caller.personId,
      );
      const before = await this.releases.of(release - 1, tx);
      await tx.insert(
        PolicyEdit,
        taken.map(({ kind, key }) => ({
          id: newId(),
          changeId: change.id,
          kind,
          key,
          content: before.get(kind, key) ?? null,
          basedOn: release,
        })),
      );
      await this.changes.record(tx, change, {
        action: 'change.opened',
        caller,
        why: reason,
        data: { rollbackOf: release },
      });
      return change.id;
    });
  }
}

async function mustBeReversible(tx: EntityManager, release: number): Promise<void> {
  if (release === 1) {
    throw new DomainError(
      'conflict',
      'first-release',
      'Release 1 holds the packs that everything rests on. It cannot be taken back; edit its documents instead.',
    );
  }
  const open = await tx.findOneBy(PolicyChange, {
    rollbackOf: release,
    state: In(['draft', 'in-review', 'approved', 'published']),
  });
  if (open) {
    throw new DomainError(
      'conflict',
      'already-taken-back',
      `${open.reference} already takes back release ${release}. It is ${open.state}.`,
    );
  }
}
