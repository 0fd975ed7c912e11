import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What was answered; an answer that was taken back stays as a row without a value, so that its version goes on. */
@Entity()
@Index('procurement_fact_day', { synchronize: false })
export class ProcurementFact {
  @PrimaryColumn('uuid')
  procurementId: string;

  /** Name of the fact. */
  @PrimaryColumn('varchar', { length: 80 })
  fact: string;

  @Column('jsonb', { nullable: true })
  value: unknown;

  @Column('uuid')
  answeredById: string;

  @Column('timestamptz')
  answeredAt: Date;

  @Column('int')
  version: number;
}
