import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { aggregationsOverContracts, Frequency, IndicatorType, Profile } from '@commonweal/wire';
import type { Direction, Measure, OverTime } from '../promise/measure.js';

/** What a supplier promised: one indicator with its target. What the indicator was when signed is kept. */
@Entity()
@Index('obligation_search', { synchronize: false })
@Index(['contractId'])
@Index(['indicator'])
@Unique(['contractId', 'councilReference'])
export class Obligation implements Measure {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contractId: string;

  /** Of the council's own register, for one that was imported. */
  @Column('varchar', { length: 80, nullable: true })
  councilReference: string | null;

  /** Of the catalogue; null for an own one. */
  @Column('varchar', { length: 80, nullable: true })
  indicator: string | null;

  @Column('varchar', { length: 1000 })
  title: string;

  @Column('varchar', { length: 20 })
  type: IndicatorType;

  @Column('varchar', { length: 40, nullable: true })
  unit: string | null;

  @Column('varchar', { length: 300 })
  theme: string;

  @Column('jsonb', { nullable: true })
  levels: string[] | null;

  @Column('varchar', { length: 20 })
  overTime: OverTime;

  @Column('varchar', { length: 20 })
  overContracts: (typeof aggregationsOverContracts)[number];

  @Column('varchar', { length: 20 })
  direction: Direction;

  @Column('text', { nullable: true })
  guidance: string | null;

  /** Over the whole contract, in the unit; money in pence. Null for evidence. */
  @Column('numeric', { precision: 20, scale: 4, nullable: true })
  target: string | null;

  @Column('varchar', { length: 20 })
  profile: Profile;

  @Column('varchar', { length: 20 })
  frequency: Frequency;

  /** Working days from the end of a period to the due date. */
  @Column('int')
  dueOffsetDays: number;

  @Column('varchar', { length: 1000, nullable: true })
  evidence: string | null;

  /** Rated under the Procurement Act, and published with its rating. */
  @Column('boolean', { default: true })
  kpi: boolean;

  /** Returns due before this day are not asked for. */
  @Column('date')
  returnsFrom: string;

  /** The day from which its periods are counted since it was varied; before, the contract's first day. */
  @Column('date', { nullable: true })
  countedFrom: string | null;

  @VersionColumn()
  version: number;
}
