import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { AlertState, Severity, SubjectKind } from '@commonweal/wire';

/** A rule says that something about a subject needs attention. One for a rule, a subject and a due date. */
@Entity('alert')
@Unique(['rule', 'subjectKind', 'subjectId', 'dueOn'])
@Index(['subjectKind', 'subjectId'])
@Index(['state', 'severity'])
@Index(['nextLookOn'], { where: 'next_look_on IS NOT NULL' })
export class Alert {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 80 })
  rule: string;

  @Column('varchar', { length: 40 })
  subjectKind: SubjectKind;

  @Column('uuid')
  subjectId: string;

  /** What its ladder is counted from. */
  @Column('date')
  dueOn: string;

  @Column('varchar', { length: 10 })
  severity: Severity;

  @Column('varchar', { length: 12 })
  state: AlertState;

  @Column('varchar', { length: 1000 })
  message: string;

  @Column('varchar', { length: 80 })
  ladder: string;

  /** Working days of the highest rung it has reached. */
  @Column('int', { nullable: true })
  rung: number | null;

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

  @Column('timestamptz')
  raisedAt: Date;

  @Column('date', { nullable: true })
  snoozedUntil: string | null;

  /** Of the last snooze or resolution. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { nullable: true })
  resolvedAt: Date | null;

  /** Null when its cause went. */
  @Column('uuid', { nullable: true })
  resolvedBy: string | null;

  /** The day after a snooze. */
  @Column('date', { nullable: true })
  nextLookOn: string | null;

  @VersionColumn()
  version: number;

  /** Whether its ladder is climbed. Acknowledging says that somebody has seen it; only a snooze makes a pause. */
  get climbs(): boolean {
    return this.state === 'open' || this.state === 'acknowledged';
  }

  /** Notes how far its ladder was climbed; false where that is known. */
  reached(rung: number | null, nextLookOn: string | null): boolean {
    if (this.rung === rung && this.nextLookOn === nextLookOn) return false;
    Object.assign(this, { rung, nextLookOn });
    return true;
  }

  may(step: AlertStep): boolean {
    return lifecycle[step].from.includes(this.state);
  }

  /** Call it where `may` is true. */
  take(step: AlertStep): void {
    this.state = lifecycle[step].to;
    this.snoozedUntil = null;
    this.nextLookOn = null;
  }
}

const lifecycle = {
  reopen: { from: ['resolved'], to: 'open' },
  wake: { from: ['snoozed'], to: 'open' },
  acknowledge: { from: ['open', 'snoozed'], to: 'acknowledged' },
  snooze: { from: ['open', 'acknowledged', 'snoozed'], to: 'snoozed' },
  resolve: { from: ['open', 'acknowledged', 'snoozed'], to: 'resolved' },
} satisfies Record<string, { from: AlertState[]; to: AlertState }> as Record<
  AlertStep,
  { from: AlertState[]; to: AlertState }
>;

export type AlertStep = 'reopen' | 'wake' | 'acknowledge' | 'snooze' | 'resolve';
