import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, Transaction } from '@commonweal/platform';
import { Changes } from './changes.js';
import { PolicyChange } from './policy-change.entity.js';
import { PolicyMark } from './policy-mark.entity.js';
import { PublishStep } from './publish-step.js';
import { mustEditOrApprove } from './publishing.js';

/** Publishing that cannot wait for the second person: it leaves a mark, which somebody else clears. The checks hold all the same. */
@Injectable()
export class Emergencies {
  constructor(
    private readonly transaction: Transaction,
    private readonly changes: Changes,
    private readonly step: PublishStep,
  ) {}

  publish(id: string, version: number, reason: string, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      await this.step.begin(tx);
      const change = await this.changes.take(tx, id, version, 'publish-alone');
      mustEditOrApprove(caller);
      await this.step.finish(tx, change, { publishedBy: caller.personId, unreviewed: true, emergency: true });
      await tx.insert(PolicyMark, {
        release: change.release ?? 0,
        authorId: change.authorId,
        madeBy: caller.personId,
        reason,
        madeAt: this.step.now(),
      });
      await this.changes.record(tx, change, {
        action: 'change.published',
        caller,
        why: reason,
        data: { release: change.release, unreviewed: true, emergency: true },
      });
    });
  }

  /** A second person has looked at it afterwards. */
  clear(release: number, note: string, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      const mark = await tx.findOne(PolicyMark, { where: { release }, lock: { mode: 'pessimistic_write' } });
      if (!mark) throw new DomainError('not-found', 'no-mark', `Release ${release} has no mark to clear.`);
      if (mark.clearedBy) throw new DomainError('conflict', 'mark-cleared', 'The mark was cleared already.');
      if (!mark.mayBeClearedBy(caller.personId)) {
        throw new DomainError(
          'forbidden',
          'own-mark',
          'You wrote or published this change. Somebody else has to clear its mark.',
        );
      }
      mark.clear(caller.personId, note, this.step.now());
      await tx.save(mark);
      const change = await tx.findOneByOrFail(PolicyChange, { release });
      await this.changes.record(tx, change, {
        action: 'change.mark-cleared',
        caller,
        why: note,
        data: { release },
      });
    });
  }
}
