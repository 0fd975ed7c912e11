import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Messages } from '@commonweal/messages';
import { Clock } from '@commonweal/platform';
import type { WholeReturn } from '../return/return-access.js';
import { Audiences } from '../subject/audiences.js';
import { ReturnSubject } from '../subject/return-subject.js';

/** Mails about a return that are no reminders. */
@Injectable()
export class ReturnMail {
  constructor(
    private readonly clock: Clock,
    private readonly messages: Messages,
    private readonly audiences: Audiences,
    private readonly subject: ReturnSubject,
  ) {}

  /** To whoever handed it in. */
  async receipt(tx: EntityManager, whole: WholeReturn, personId: string): Promise<void> {
    const people = await this.audiences.named(tx, [personId]);
    await this.plan(tx, whole, 'return-receipt', people, 'The return was handed in.');
  }

  /** To the people of the supplier, once for each time it was handed in. */
  async queried(tx: EntityManager, whole: WholeReturn): Promise<void> {
    const people = await this.audiences.of(tx, whole.contract, 'supplier-contact');
    await this.plan(tx, whole, 'return-queried', people, 'The contract manager asked about the return.');
  }

  /** Nobody is reminded of questions that are answered or taken back. */
  async answered(tx: EntityManager, { theReturn: { id } }: WholeReturn, replyBy: string): Promise<void> {
    await this.messages.cancel(tx, { kind: 'return', id, dueOn: replyBy }, 'The question has been answered.');
  }

  private async plan(
    tx: EntityManager,
    { theReturn }: WholeReturn,
    kind: string,
    people: Awaited<ReturnType<Audiences['named']>>,
    why: string,
  ): Promise<void> {
    const described = (await this.subject.describe(tx, [theReturn.id])).get(theReturn.id);
    if (!described) return;
    const { reference, title, link, directorate, category } = described;
    const subject = {
      kind: 'return',
      id: theReturn.id,
      words: `${reference} ${title}`,
      link,
      directorate,
      category,
    };
    const occasion = theReturn.submittedAt?.toISOString();
    for (const to of people)
      await this.messages.plan(tx, {
        kind,
        template: kind,
        subject,
        to,
        why,
        occasion,
        sendOn: this.clock.today(),
      });
  }
}
