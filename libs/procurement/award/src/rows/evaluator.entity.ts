import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { CriterionKind } from '@commonweal/wire';

/** A person who scores the bids of one procurement. */
@Entity()
@Index(['personId'])
@Unique('one_evaluator_a_person', ['procurementId', 'personId'])
export class Evaluator {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  procurementId: string;

  @Column('uuid')
  personId: string;

  /** Which criteria the person scores. */
  @Column('text', { array: true })
  kinds: CriterionKind[];

  /** Null until it is declared. */
  @Column('boolean', { nullable: true })
  hasConflict: boolean | null;

  @Column('text', { nullable: true })
  declaration: string | null;

  @Column('timestamptz', { nullable: true })
  handedInAt: Date | null;

  /** Why the person no longer scores. */
  @Column('text', { nullable: true })
  released: string | null;

  @VersionColumn()
  version: number;

  /** Counts for the evaluation: neither released nor in conflict. */
  get isActive(): boolean {
    return this.released === null && this.hasConflict !== true;
  }
}
