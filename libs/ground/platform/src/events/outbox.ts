import { Column, Entity, Index, ManyToOne, PrimaryColumn } from 'typeorm';

/** What happened, stored in the transaction in which it happened. */
@Entity('event')
export class OutboxEvent {
  @PrimaryColumn('uuid')
  id: string;

  @Column()
  name: string;

  @Column('jsonb')
  payload: object;

  @Column('timestamptz')
  happenedAt: Date;
}

/** One handler's share of an event. */
@Entity('event_delivery')
@Index(['tryAt'], { where: 'delivered_at IS NULL' })
@Index(['eventId', 'handler'], { unique: true })
export class EventDelivery {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  eventId: string;

  @ManyToOne(() => OutboxEvent, { onDelete: 'CASCADE', nullable: false })
  event: OutboxEvent;

  @Column()
  handler: string;

  /** Not before this moment. */
  @Column('timestamptz')
  tryAt: Date;

  @Column('int', { default: 0 })
  attempts: number;

  @Column('text', { nullable: true })
  lastError: string | null;

  @Column('timestamptz', { nullable: true })
  deliveredAt: Date | null;
}
