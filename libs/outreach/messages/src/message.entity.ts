import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { MessageState } from '@commonweal/wire';

/** Something one person is to be told about one subject, planned once. */
@Entity('message')
@Index(['state', 'sendOn', 'id'])
@Index(['kind'], { where: "state = 'planned'" })
@Index(['personId', 'state'])
@Index(['subjectKind', 'subjectId'])
export class Message {
  @PrimaryColumn('uuid')
  id: string;

  /** What makes it the same message when it is planned again. */
  @Column('varchar', { length: 400, unique: true })
  key: string;

  @Column('varchar', { length: 80 })
  kind: string;

  @Column('varchar', { length: 80 })
  template: string;

  @Column('varchar', { length: 40 })
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  /** Working days from the due date, for one of a ladder. */
  @Column('int', { nullable: true })
  rung: number | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('uuid')
  personId: string;

  /** Name and address as they were when it was planned, or sent. */
  @Column('varchar', { length: 300 })
  name: string;

  @Column('varchar', { length: 254 })
  address: string;

  /** The subject in words. */
  @Column('varchar', { length: 500 })
  subject: string;

  /** Path in the console. */
  @Column('varchar', { length: 500, nullable: true })
  link: string | null;

  /** Scopes of whoever may see it; null when it belongs to no directorate or category. */
  @Column('varchar', { length: 80, nullable: true })
  directorate: string | null;

  @Column('varchar', { length: 80, nullable: true })
  category: string | null;

  @Column('date')
  sendOn: string;

  @Column('text')
  why: string;

  @Column('uuid', { nullable: true })
  decisionId: string | null;

  @Column('varchar', { length: 12 })
  state: MessageState;

  /** Why it was cancelled or failed, or what the provider answered. */
  @Column('text', { nullable: true })
  because: string | null;

  /** Attempts that the other side turned away for now. */
  @Column('int')
  attempts: number;

  /** Not before this moment, after such an attempt. */
  @Column('timestamptz', { nullable: true })
  notBefore: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  @Column('timestamptz')
  plannedAt: Date;

  @VersionColumn()
  version: number;

  /** What tells it apart from the same message on another occasion; the key holds it. */
  get occasion(): string {
    return this.key.split('|')[5] ?? '';
  }

  /** Takes what a plan says now; false where it says nothing new. */
  follows(plan: Partial<Message>): boolean {
    const before = { ...this };
    Object.assign(this, plan);
    return Object.keys(plan).some((name) => before[name as keyof Message] !== this[name as keyof Message]);
  }

  may(step: MessageStep): boolean {
    return lifecycle[step].from.includes(this.state);
  }

  /** Moves along the lifecycle; false, and nothing happens, where that step does not exist. */
  take(step: MessageStep, because: string | null): boolean {
    if (!this.may(step)) return false;
    this.state = lifecycle[step].to;
    this.because = because;
    return true;
  }
}

const lifecycle = {
  plan: { from: ['cancelled'], to: 'planned' },
  cancel: { from: ['planned'], to: 'cancelled' },
  send: { from: ['planned'], to: 'sending' },
  unsendable: { from: ['planned'], to: 'failed' },
  sent: { from: ['sending', 'unknown'], to: 'sent' },
  delivered: { from: ['sending', 'unknown', 'sent'], to: 'delivered' },
  failed: { from: ['sending', 'unknown', 'sent'], to: 'failed' },
  unknown: { from: ['sending'], to: 'unknown' },
  later: { from: ['sending', 'unknown'], to: 'planned' },
  'settle-sent': { from: ['unknown'], to: 'sent' },
  'settle-again': { from: ['unknown', 'failed'], to: 'planned' },
  'hand-on': { from: ['failed'], to: 'cancelled' },
} satisfies Record<string, { from: MessageState[]; to: MessageState }> as Record<
  MessageStep,
  { from: MessageState[]; to: MessageState }
>;

export type MessageStep =
  | 'plan'
  | 'cancel'
  | 'send'
  | 'unsendable'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'unknown'
  | 'later'
  | 'settle-sent'
  | 'settle-again'
  | 'hand-on';
