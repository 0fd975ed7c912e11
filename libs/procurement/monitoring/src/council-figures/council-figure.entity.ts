import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A figure of an indicator that is measured over the whole council. Rows are added, never changed: a correction follows what it corrects. */
@Entity()
@Index(['indicator', 'asOf'])
export class CouncilFigure {
  @PrimaryColumn('uuid')
  id: string;

  /** Key of the indicator. */
  @Column('varchar', { length: 80 })
  indicator: string;

  /** The day of which it tells. */
  @Column('date')
  asOf: string;

  /** Money in pence. */
  @Column('numeric', { precision: 20, scale: 4 })
  value: string;

  /** Where it comes from. */
  @Column('varchar', { length: 1000 })
  source: string;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;
}
