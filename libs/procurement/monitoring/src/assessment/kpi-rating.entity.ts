import { Column, Entity, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { Rating } from '@commonweal/wire';

/** One key performance indicator in an assessment: what its figures propose, what was given, and what the supplier says to it. */
@Entity()
@Unique(['assessmentId', 'obligationId'])
export class KpiRating {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  assessmentId: string;

  @Column('uuid')
  obligationId: string;

  /** Over the period, in the unit; money in pence. As they were when the assessment was opened. */
  @Column('numeric', { precision: 20, scale: 4, nullable: true })
  promised: string | null;

  @Column('numeric', { precision: 20, scale: 4, nullable: true })
  delivered: string | null;

  @Column('varchar', { length: 40 })
  proposed: Rating;

  @Column('varchar', { length: 1000 })
  why: string;

  @Column('varchar', { length: 40, nullable: true })
  rating: Rating | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { nullable: true })
  reply: string | null;

  @VersionColumn()
  version: number;
}
