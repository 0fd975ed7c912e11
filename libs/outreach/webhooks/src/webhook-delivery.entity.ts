import type { DeliveryState } from '@commonweal/wire';
import { Column, Entity, Index, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Webhook } from './webhook.entity.js';

/** One event for one webhook, stored in the transaction in which it happened. Its id is the `webhook-id` of every attempt. */
@Entity()
@Unique(['webhookId', 'eventId'])
@Index(['tryAt'], { where: 'try_at IS NOT NULL' })
@Index(['doneAt'], { where: 'done_at IS NOT NULL' })
export class WebhookDelivery {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  webhookId: string;

  @ManyToOne(() => Webhook, { onDelete: 'CASCADE', nullable: false })
  webhook: Webhook;

  /** The ledger entry, or what else tells this event from others. */
  @Column('uuid')
  eventId: string;

  @Column('varchar', { length: 80 })
  event: string;

  /** The bytes that are sent and signed, the same with each attempt. */
  @Column('text')
  body: string;

  @Column('timestamptz')
  plannedAt: Date;

  @Column('varchar', { length: 12 })
  state: DeliveryState;

  /** Since it was planned, or since somebody asked for it to be sent again. */
  @Column('int', { default: 0 })
  attempts: number;

  @Column('timestamptz', { nullable: true })
  firstTriedAt: Date | null;

  /** Not before this moment; null when it is done. Moved on before each attempt, so that one that dies is made up for. */
  @Column('timestamptz', { nullable: true })
  tryAt: Date | null;

  /** What came of the latest attempt. */
  @Column('varchar', { length: 200, nullable: true })
  answer: string | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;
}
