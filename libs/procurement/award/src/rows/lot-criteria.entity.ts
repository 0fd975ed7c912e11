import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Criterion, CriterionKind, ScaleContent } from '@commonweal/wire';

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

  /** The scales that the criteria name, as they were: what bidders were told does not change with a release. */
  @Column('jsonb', { default: {} })
  scales: Record<string, ScaleContent>;

  @VersionColumn()
  version: number;
}
