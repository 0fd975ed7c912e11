import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError, Transaction } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { ChecksView } from '@commonweal/wire';
import { Changes } from './changes.js';
import { DraftChecks } from './draft-checks.js';
import { mustBeAnother } from './reviewing.js';
import type { PolicyChange } from './policy-change.entity.js';
import { PublishStep } from './publish-step.js';

/** Makes a release of a change, when nothing stands against it at that moment. */
@Injectable()
export class Publishing {
  constructor(
    private readonly transaction: Transaction,
    private readonly changes: Changes,
    private readonly checks: DraftChecks,
    private readonly step: PublishStep,
  ) {}

  publish(id: string, version: number, caller: Caller): Promise<void> {
    return this.transaction.run(async (tx) => {
      await this.step.begin(tx);
      const { change, unreviewed } = await this.permitted(tx, id, version, caller);
      const draft = await this.checks.current(tx, change.id);
      mustBePublishable(change, draft.view);
      await this.step.finish(tx, change, draft, { publishedBy: caller.personId, unreviewed });
      await this.changes.record(tx, change, {
        action: 'change.published',
        caller,
        data: {
          release: change.release,
          unreviewed,
        },
      });
    });
  }

  private async permitted(
    tx: EntityManager,
    id: string,
    version: number,
    caller: Caller,
  ): Promise<{ change: PolicyChange; unreviewed: boolean }> {
    const alone = await this.step.needsNobody(tx, id);
    const change = await this.changes.take(tx, id, version, alone ? 'publish-alone' : 'publish');
    if (!alone) mustBeAnother(change, caller);
    else if (!caller.roles.includes('policy-editor') && !caller.roles.includes('policy-approver')) {
      throw new DomainError('forbidden', 'not-an-editor', 'Only policy editors publish.');
    }
    return { change, unreviewed: alone };
  }
}

function mustBePublishable(change: PolicyChange, checks: ChecksView): void {
  if (checks.publishable) return;
  const errors = checks.problems.filter((p) => p.severity === 'error');
  throw new DomainError(
    'conflict',
    'checks-failed',
    `${change.reference} cannot be published: ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}. ${errors[0]?.message ?? ''}`,
    Object.fromEntries(errors.map((p) => [`${p.kind}/${p.key}${p.at ?? ''}`, [p.message]])),
  );
}
