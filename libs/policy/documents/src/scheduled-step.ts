import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import { Changes } from './changes.js';
import { PolicyChange } from './policy-change.entity.js';
import { PublishStep } from './publish-step.js';

/** One scheduled change when its moment has come. */
@Injectable()
export class ScheduledStep {
  constructor(
    private readonly changes: Changes,
    private readonly step: PublishStep,
  ) {}

  now(): Date {
    return this.step.now();
  }

  /** @throws DomainError where it cannot be published now */
  async publish(tx: EntityManager, id: string): Promise<void> {
    await this.step.begin(tx);
    const change = await this.due(tx, id);
    if (!change?.scheduledBy) return;
    const personId = change.scheduledBy;
    await mustStillApprove(tx, personId);
    await this.step.finish(tx, change, { publishedBy: personId, unreviewed: false });
    await this.changes.record(tx, change, {
      action: 'change.published',
      caller: { personId },
      data: { release: change.release, unreviewed: false, scheduled: true },
    });
  }

  async refuse(tx: EntityManager, id: string, why: string): Promise<void> {
    const change = await this.due(tx, id);
    if (!change) return;
    change.refuse(why, this.now());
    await tx.save(change);
    await this.changes.record(tx, change, { action: 'change.publish-refused', caller: null, why });
  }

  /** Undefined where somebody took it back, or put it off, in the meantime. */
  private async due(tx: EntityManager, id: string): Promise<PolicyChange | undefined> {
    const change = await tx.findOne(PolicyChange, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const isDue =
      change?.state === 'scheduled' && change.publishAt !== null && change.publishAt <= this.now();
    return isDue ? change : undefined;
  }
}

/** Whoever scheduled it publishes it, so they must be somebody who may. */
async function mustStillApprove(tx: EntityManager, personId: string): Promise<void> {
  const [person] = await tx.query<{ name: string; may: boolean }[]>(
    `select name, active and 'policy-approver' = any(roles) as may from person where id = $1`,
    [personId],
  );
  if (person?.may) return;
  throw new DomainError(
    'conflict',
    'publisher-gone',
    `${person?.name ?? 'Whoever scheduled it'} is no policy approver any more. Somebody else has to publish it.`,
  );
}
