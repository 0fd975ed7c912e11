import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, newId, Transaction } from '@commonweal/platform';
import { isDeepStrictEqual } from 'node:util';
import { Not, type EntityManager } from 'typeorm';
import { Changes } from './changes.js';
import type { ReleaseDocuments } from './document-set.js';
import { standsSince } from './edits.js';
import { PolicyChange } from './policy-change.entity.js';
import { PolicyEdit } from './policy-edit.entity.js';
import { PolicyRevision } from './policy-revision.entity.js';
import { Releases } from './releases.js';
import { threeWay } from './three-way.js';

/**
 * Takes one release back by a ready-made reverse change, under the same approvals as any other. What later releases did to the
 * same documents stays; where they changed the very field, the edit waits for its author to say which side stands.
 */
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
      const before = await this.releases.of(release - 1, tx);
      const inForce = await this.releases.inForce(tx);
      const edits = taken.flatMap((revision) => reverse(revision, before, inForce));
      if (edits.length === 0) throw nothingLeft(release);
      const change = await this.changes.open(
        tx,
        { title: `Take back release ${release}`, reason, rollbackOf: release },
        caller.personId,
      );
      await tx.insert(
        PolicyEdit,
        edits.map((edit) => ({ id: newId(), changeId: change.id, ...edit })),
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

type Reverse = Pick<PolicyEdit, 'kind' | 'key' | 'content' | 'basedOn'>;

/** The edit that undoes one revision on top of what is in force; none where a later release undid it already. */
function reverse(
  { kind, key, content: base, release }: PolicyRevision,
  before: ReleaseDocuments,
  inForce: ReleaseDocuments,
): Reverse[] {
  const mine = before.get(kind, key) ?? null;
  const theirs = inForce.get(kind, key) ?? null;
  const { content, fields } = threeWay({ base, theirs, mine });
  if (isDeepStrictEqual(content, theirs)) return [];
  const clashes = fields.some(({ verdict }) => verdict === 'clash');
  return clashes
    ? [{ kind, key, content: mine, basedOn: release }]
    : [{ kind, key, content, basedOn: standsSince(inForce, { kind, key }) }];
}

function nothingLeft(release: number): DomainError {
  return new DomainError(
    'conflict',
    'nothing-to-take-back',
    `Nothing that release ${release} changed still stands: later releases have changed it back.`,
  );
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
    state: Not('withdrawn'),
  });
  if (open) {
    throw new DomainError(
      'conflict',
      'already-taken-back',
      `${open.reference} already takes back release ${release}. It is ${open.state}.`,
    );
  }
}
