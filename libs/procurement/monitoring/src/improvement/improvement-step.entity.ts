import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One step of an improvement plan. */
@Entity()
@Unique(['planId', 'place'])
export class ImprovementStep {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  planId: string;

  /** From 0, in the order in which they were agreed. */
  @Column('int')
  place: number;

  @Column('varchar', { length: 500 })
  what: string;

  @Column('varchar', { length: 200 })
  who: string;

  @Column('date')
  dueOn: string;

  @Column('date', { nullable: true })
  doneOn: string | null;

  @Column('varchar', { length: 1000, nullable: true })
  note: string | null;
}
