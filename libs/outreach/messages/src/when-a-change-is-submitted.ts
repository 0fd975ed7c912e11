import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { changeSubmitted } from '@commonweal/documents';
import { People } from '@commonweal/identity';
import { Clock, EventHandler } from '@commonweal/platform';
import { Messages } from './messages.js';

/** Tells every policy approver but the author that a change waits for a review. */
@Injectable()
export class WhenAChangeIsSubmitted extends EventHandler<{ changeId: string }> {
  readonly event = changeSubmitted;
  readonly name = 'tell-approvers-of-a-change';

  constructor(
    private readonly people: People,
    private readonly messages: Messages,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(tx: EntityManager, { changeId }: { changeId: string }): Promise<void> {
    const [change] = await tx.query<
      { reference: string; title: string; authorId: string | null; version: number }[]
    >(`select reference, title, author_id as "authorId", version from policy_change where id = $1`, [
      changeId,
    ]);
    if (!change) return;
    const approvers = await this.people.holding('policy-approver');
    for (const { id, name, email } of approvers.filter((person) => person.id !== change.authorId)) {
      await this.messages.plan(tx, {
        kind: 'change-review',
        template: 'change-review',
        subject: {
          kind: 'change',
          id: changeId,
          words: `${change.reference} ${change.title}`,
          link: `/changes/${changeId}/show`,
        },
        to: { personId: id, name, address: email },
        sendOn: this.clock.today(),
        why: 'The change waits for a review, and this person is a policy approver.',
        occasion: String(change.version),
      });
    }
  }
}
