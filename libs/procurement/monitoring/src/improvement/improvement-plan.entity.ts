import { Temporal } from 'temporal-polyfill';
import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ImprovementOutcome } from '@commonweal/wire';

/** What a supplier does about what falls short, with a day by which it is reached. */
@Entity()
@Index(['contractId', 'dueOn'])
export class ImprovementPlan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contractId: string;

  /** Null where it is about the contract as a whole. */
  @Column('uuid', { nullable: true })
  obligationId: string | null;

  @Column('text')
  aim: string;

  @Column('date')
  openedOn: string;

  @Column('date')
  dueOn: string;

  /** Null while it is open. */
  @Column('varchar', { length: 14, nullable: true })
  outcome: ImprovementOutcome | null;

  /** What shows the outcome; before, why it was prolonged last. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('date', { nullable: true })
  closedOn: string | null;

  @VersionColumn()
  version: number;

  get isOpen(): boolean {
    return this.outcome === null;
  }

  /** Open after its day, or closed after it. */
  isLate(today: string): boolean {
    return (this.closedOn ?? today) > this.dueOn;
  }

  daysLeft(today: string): number {
    return Temporal.PlainDate.from(today).until(this.dueOn).days;
  }
}
