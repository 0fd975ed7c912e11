import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Changes } from './changes.js';
import type { PolicyChange } from './policy-change.entity.js';
import { PublishStep } from './publish-step.js';
import { mustBeAnother } from './reviewing.js';
import { Touching } from './touching.js';

/** Makes a release of a change, when nothing stands against it at that moment. */
@Injectable()
export class Publishing {
  constructor(
    private readonly transaction: Transaction,
    private readonly changes: Changes,
    private readonly step: PublishStep,
    private readonly touching: Touching,
  ) {}

  async publish(id: string, version: number, caller: Caller): Promise<void> {
    await this.measure(id);
    return this.transaction.run(async (tx) => {
      await this.step.begin(tx);
      const { change, unreviewed } = await this.permitted(tx, id, version, caller);
      await this.step.finish(tx, change, { publishedBy: caller.personId, unreviewed });
      await this.changes.record(tx, change, {
        action: 'change.published',
        caller,
        data: { release: change.release, unreviewed },
      });
    });
  }

  /** In a transaction of its own: it stays known when the publish is refused, and holds up no other publish. */
  async measure(id: string): Promise<void> {
    await this.transaction.run((tx) => this.touching.measure(tx, id));
  }

  private async permitted(
    tx: EntityManager,
    id: string,
    version: number,
    caller: Caller,
  ): Promise<{ change: PolicyChange; unreviewed: boolean }> {
    const alone = (await this.step.standing(tx, id)).needed === 0;
    const change = await this.changes.take(tx, id, version, alone ? 'publish-alone' : 'publish');
    if (!alone) mustBeAnother(change, caller);
    else mustEditOrApprove(caller);
    return { change, unreviewed: alone };
  }
}

export function mustEditOrApprove({ roles }: Caller): void {
  if (roles.includes('policy-editor') || roles.includes('policy-approver')) return;
  throw new DomainError('forbidden', 'not-an-editor', 'Only policy editors and approvers publish.');
}
