import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** What moderation agreed for one answer, and why. */
@Entity()
@Index(['procurementId'])
export class AgreedScore {
  @PrimaryColumn('uuid')
  bidId: string;

  @PrimaryColumn('varchar', { length: 80 })
  criterion: string;

  @Column('uuid')
  procurementId: string;

  @Column('int')
  score: number;

  @Column('text')
  reason: string;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;

  @VersionColumn()
  version: number;
}
