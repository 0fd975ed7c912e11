import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ContractState, ContractType, Process, Regime } from '@commonweal/wire';

/** What was agreed with a supplier, as far as it is watched here. */
@Entity()
@Index('contract_search', { synchronize: false })
@Index(['supplierId'])
@Index(['state', 'endsOn'])
@Index(['nextLookOn'], { where: 'next_look_on IS NOT NULL' })
export class Contract {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 20, unique: true })
  reference: string;

  /** Of the council's own register, for one that was imported. */
  @Column('varchar', { length: 80, nullable: true, unique: true })
  councilReference: string | null;

  @Column('varchar', { length: 300 })
  title: string;

  @Column('uuid')
  supplierId: string;

  @Column('varchar', { length: 80 })
  category: string;

  @Column('varchar', { length: 80 })
  directorate: string;

  @Column('varchar', { length: 20 })
  regime: Regime;

  /** In pence. */
  @Column('bigint')
  valueExVat: number;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  @Column('varchar', { length: 20, nullable: true })
  type: ContractType | null;

  /** In pence, as it was when the contract was awarded. */
  @Column('bigint', { nullable: true })
  estimatedValueIncVat: number | null;

  @Column('date', { nullable: true })
  commencedOn: string | null;

  @Column('date', { nullable: true })
  signedOn: string | null;

  @Column('varchar', { length: 2000, nullable: true })
  description: string | null;

  /** `YYYY-MM-DD`, in order. */
  @Column('text', { array: true, default: [] })
  reviewDates: string[];

  /** In pence. */
  @Column('bigint', { nullable: true })
  irrecoverableVat: number | null;

  @Column('varchar', { length: 20, nullable: true })
  process: Process | null;

  /** Its performance could not appropriately be assessed by key performance indicators (Procurement Act 2023, section 52). */
  @Column('boolean', { default: false })
  kpisNotAppropriate: boolean;

  /** Why it could not. */
  @Column('text', { nullable: true })
  noKpisReason: string | null;

  @Column('uuid', { nullable: true })
  managerId: string | null;

  @Column('varchar', { length: 12 })
  state: ContractState;

  @Column('varchar', { length: 12 })
  source: 'entered' | 'imported';

  @Column('uuid', { nullable: true })
  procurementId: string | null;

  /** The procurement that follows it. */
  @Index()
  @Column('uuid', { nullable: true })
  successorId: string | null;

  /** Days until its end are counted by rules: while it runs it is looked at every day. */
  @Column('date', { nullable: true })
  nextLookOn: string | null;

  @VersionColumn()
  version: number;

  /** It runs again where it had ended before the new last day; it is looked at like any other that runs. */
  extendTo(endsOn: string, today: string): void {
    this.endsOn = endsOn;
    if (this.state !== 'ended' || endsOn < today) return;
    this.state = 'running';
    this.nextLookOn = today;
  }

  /** It ends by itself; true when it just did. */
  endWhenOver(today: string): boolean {
    if (this.state !== 'running' || this.endsOn >= today) return false;
    this.state = 'ended';
    return true;
  }
}
