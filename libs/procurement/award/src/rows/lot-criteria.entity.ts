import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Criterion, CriterionKind } from '@commonweal/wire';

/** What the bids for one lot are compared by. */
@Entity()
@Index(['procurementId'])
export class LotCriteria {
  @PrimaryColumn('uuid')
  lotId: string;

  @Column('uuid')
  procurementId: string;

  @Column('jsonb')
  criteria: Criterion[];

  @Column('text', { array: true })
  tieBreak: CriterionKind[];

  @VersionColumn()
  version: number;
}
