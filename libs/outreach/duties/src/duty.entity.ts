import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { DutyState, SubjectKind } from '@commonweal/wire';
import { plusDays } from '@commonweal/calendar';

/** A duty of one subject with its clock; a round for each time that it is owed. */
@Entity()
@Unique(['duty', 'subjectKind', 'subjectId', 'round'])
@Index(['subjectKind', 'subjectId'])
@Index(['state', 'dueOn'])
@Index(['nextLookOn'], { where: 'next_look_on IS NOT NULL' })
export class Duty {
  @PrimaryColumn('uuid')
  id: string;

  /** Key of the document of the kind `duty`. */
  @Column('varchar', { length: 80 })
  duty: string;

  @Column('varchar', { length: 20 })
  subjectKind: SubjectKind;

  @Column('uuid')
  subjectId: string;

  /** From 0. */
  @Column('int')
  round: number;

  @Column('varchar', { length: 12 })
  state: DutyState;

  /** A rule still says that the subject owes it. */
  @Column('boolean', { default: true })
  owed: boolean;

  @Column('date', { nullable: true })
  anchorOn: string | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  /** The last day as it was before a date or a calendar changed. */
  @Column('date', { nullable: true })
  movedFrom: string | null;

  /** What the clock waits for, in words, while there is no last day. */
  @Column('varchar', { length: 500, nullable: true })
  waitsFor: string | null;

  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('varchar', { length: 1000, nullable: true })
  evidence: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { nullable: true })
  byId: string | null;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('uuid')
  decisionId: string;

  /** The subject in words, its path in the console, and whose scope it is in. */
  @Column('varchar', { length: 500 })
  subject: string;

  @Column('varchar', { length: 500 })
  link: string;

  @Column('varchar', { length: 80, nullable: true })
  directorate: string | null;

  @Column('varchar', { length: 80, nullable: true })
  category: string | null;

  /** Days on which its rules, its ladder and the next round want a look; `nextLookOn` is the first of them. */
  @Column('date', { nullable: true })
  evaluateOn: string | null;

  @Column('date', { nullable: true })
  climbOn: string | null;

  @Column('date', { nullable: true })
  rollOn: string | null;

  @Column('date', { nullable: true })
  nextLookOn: string | null;

  @VersionColumn()
  version: number;

  /** Neither done nor put aside. */
  get isAwaited(): boolean {
    return this.state === 'waiting' || this.state === 'open';
  }

  isLate(today: string): boolean {
    return this.dueOn !== null && (this.state === 'open' ? today : (this.doneOn ?? this.dueOn)) > this.dueOn;
  }

  may(step: DutyStep): boolean {
    return lifecycle[step].from.includes(this.state);
  }

  /** Call it where `may` is true. */
  take(step: DutyStep): void {
    this.state = lifecycle[step].to;
  }

  /** Days late are counted by rules: a late duty is looked at every day. */
  lookAfter(today: string): string | null {
    const days = [this.climbOn, this.evaluateOn, this.rollOn];
    if (this.state === 'open' && this.dueOn) days.push(plusDays(this.dueOn < today ? today : this.dueOn, 1));
    const toCome = days.filter((day) => day !== null).map((day) => (day > today ? day : plusDays(today, 1)));
    return toCome.sort()[0] ?? null;
  }
}

const lifecycle = {
  wind: { from: ['waiting', 'open'], to: 'open' },
  stop: { from: ['waiting', 'open'], to: 'waiting' },
  complete: { from: ['waiting', 'open'], to: 'done' },
  waive: { from: ['waiting', 'open'], to: 'not-needed' },
  reopen: { from: ['done', 'not-needed'], to: 'waiting' },
} satisfies Record<string, { from: DutyState[]; to: DutyState }> as Record<
  DutyStep,
  { from: DutyState[]; to: DutyState }
>;

export type DutyStep = 'wind' | 'stop' | 'complete' | 'waive' | 'reopen';
