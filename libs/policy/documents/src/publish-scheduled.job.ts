import { Injectable } from '@nestjs/common';
import { DomainError, Job, Transaction } from '@commonweal/platform';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { PolicyChange } from './policy-change.entity.js';
import { Publishing } from './publishing.js';
import { ScheduledStep } from './scheduled-step.js';

/**
 * Publishes what is due, each change in a transaction of its own. What is due stands in the table, so a stop costs nothing but
 * time. Everything is checked again at that moment; where something stands against it, the change waits for people, with the reason.
 */
@Injectable()
export class PublishScheduled extends Job {
  readonly name = 'publish-scheduled';
  override readonly every = '* * * * *';

  constructor(
    private readonly transaction: Transaction,
    private readonly publishing: Publishing,
    private readonly step: ScheduledStep,
  ) {
    super();
  }

  async run(): Promise<void> {
    for (const id of await this.transaction.run((tx) => this.due(tx))) {
      await this.publishing.measure(id);
      const refused = await this.attempt(id);
      if (refused !== undefined) await this.transaction.run((tx) => this.step.refuse(tx, id, refused));
    }
  }

  /** Why it was refused; undefined where it was published, or was not due any more. */
  private async attempt(id: string): Promise<string | undefined> {
    try {
      await this.transaction.run((tx) => this.step.publish(tx, id));
      return undefined;
    } catch (error) {
      if (error instanceof DomainError) return error.message;
      throw error;
    }
  }

  private async due(tx: EntityManager): Promise<string[]> {
    const rows = await tx.find(PolicyChange, {
      select: { id: true },
      where: { state: 'scheduled', publishAt: LessThanOrEqual(this.step.now()) },
      order: { publishAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ id }) => id);
  }
}
