import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { ReturnState } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';
import { civilDate } from '@commonweal/platform';

/** A contract at a due date: what its supplier is to report then. */
@Entity()
@Unique(['contractId', 'dueOn'])
@Index(['state', 'dueOn'])
@Index(['nextLookOn', 'id'], { where: 'next_look_on IS NOT NULL' })
export class ContractReturn {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contractId: string;

  @Column('date')
  dueOn: string;

  /** From the first day of the earliest period that its lines tell about to the last day of the latest. */
  @Column('date')
  periodFrom: string;

  @Column('date')
  periodUntil: string;

  @Column('date')
  opensOn: string;

  @Column('varchar', { length: 12 })
  state: ReturnState;

  @Column('timestamptz', { nullable: true })
  firstSubmittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy: string | null;

  @Column('text', { nullable: true })
  waivedBecause: string | null;

  /** The last day on which the questions about it are to be answered; only while it is queried. */
  @Column('date', { nullable: true })
  replyBy: string | null;

  /** When the next rung of its ladder comes, and when time alone may change what rules conclude. */
  @Column('date', { nullable: true })
  climbOn: string | null;

  @Column('date', { nullable: true })
  evaluateOn: string | null;

  /** The earliest of all that time will change. */
  @Column('date', { nullable: true })
  nextLookOn: string | null;

  @VersionColumn()
  version: number;

  /** Nothing was handed in yet, and somebody still waits for it. */
  get isAwaited(): boolean {
    return this.state === 'scheduled' || this.state === 'open';
  }

  isOverdue(today: string): boolean {
    return this.isAwaited && this.dueOn < today;
  }

  /** A question about it is still not answered, and the day for that is past: a clock of its own beside lateness. */
  isReplyOverdue(today: string): boolean {
    return this.replyBy !== null && this.replyBy < today;
  }

  /** The day on which lateness ends to be counted. */
  lateUntil(today: string): string {
    return this.firstSubmittedAt ? civilDate(this.firstSubmittedAt) : this.isAwaited ? today : this.dueOn;
  }

  may(step: ReturnStep): boolean {
    return lifecycle[step].from.includes(this.state);
  }

  /** Call it where `may` is true. */
  take(step: ReturnStep): void {
    this.state = lifecycle[step].to;
    if (this.state !== 'queried') this.replyBy = null;
  }

  /** True when its day has come and it was not open yet. */
  openWhenDue(today: string): boolean {
    if (!this.may('open') || this.opensOn > today) return false;
    this.take('open');
    return true;
  }

  isDueForALook(today: string): boolean {
    return this.nextLookOn !== null && this.nextLookOn <= today;
  }

  /** Days late are counted by rules: while it is overdue it is looked at every day. */
  lookAfter(today: string): string | null {
    const days = [this.climbOn, this.evaluateOn];
    if (this.state === 'scheduled') days.push(this.opensOn);
    if (this.isAwaited) days.push(plusDays(this.dueOn < today ? today : this.dueOn, 1));
    if (this.replyBy !== null && this.replyBy >= today) days.push(plusDays(this.replyBy, 1));
    let first: string | null = null;
    for (const day of days) if (day !== null && (first === null || day < first)) first = day;
    return first === null || first > today ? first : plusDays(today, 1);
  }
}

const lifecycle = {
  open: { from: ['scheduled'], to: 'open' },
  submit: { from: ['open', 'queried'], to: 'submitted' },
  query: { from: ['submitted', 'queried', 'accepted'], to: 'queried' },
  settle: { from: ['queried'], to: 'submitted' },
  accept: { from: ['submitted'], to: 'accepted' },
  waive: { from: ['scheduled', 'open', 'submitted', 'queried'], to: 'waived' },
} satisfies Record<string, { from: ReturnState[]; to: ReturnState }> as Record<
  ReturnStep,
  { from: ReturnState[]; to: ReturnState }
>;

export type ReturnStep = 'open' | 'submit' | 'query' | 'settle' | 'accept' | 'waive';
