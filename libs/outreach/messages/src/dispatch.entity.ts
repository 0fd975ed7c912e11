import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { MessageState } from '@commonweal/wire';

/** One attempt to send an envelope of one or more messages to one person. Its id is the reference of the mail. */
@Entity('dispatch')
@Index(['startedAt'])
@Index(['leaseUntil'], { where: "state = 'sending'" })
export class Dispatch {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 40 })
  provider: string;

  @Column('varchar', { length: 12 })
  state: MessageState;

  @Column('varchar', { length: 254 })
  address: string;

  @Column('varchar', { length: 500 })
  subject: string;

  /** The text part; secrets are left out. */
  @Column('text')
  text: string;

  @Column('int')
  messages: number;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  leaseUntil: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('text', { nullable: true })
  answer: string | null;

  /** False where more is known already. */
  take(state: MessageState): boolean {
    if (!mayFollow[state]?.includes(this.state)) return false;
    this.state = state;
    return true;
  }
}

/** What may be said of an attempt of which that was known. */
const mayFollow: Partial<Record<MessageState, MessageState[]>> = {
  unknown: ['sending'],
  sent: ['sending', 'unknown'],
  delivered: ['sending', 'unknown', 'sent'],
  failed: ['sending', 'unknown', 'sent'],
};

/** A message in the envelope of a dispatch. */
@Entity('dispatch_message')
@Index(['messageId'])
export class DispatchMessage {
  @PrimaryColumn('uuid')
  dispatchId: string;

  @PrimaryColumn('uuid')
  messageId: string;

  @ManyToOne(() => Dispatch, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'dispatch_id' })
  dispatch: Dispatch;
}
