import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** What was decided for one lot. */
@Entity()
@Index(['procurementId'])
export class LotAward {
  @PrimaryColumn('uuid')
  lotId: string;

  @Column('uuid')
  procurementId: string;

  /** The winner; null where nothing is awarded. */
  @Column('uuid', { nullable: true })
  bidId: string | null;

  @Column('text')
  reason: string;

  /** What was found of each flag, by its key. */
  @Column('jsonb')
  flagAnswers: Record<string, string>;

  /** Relative advantages of the winner, by bid. */
  @Column('jsonb')
  advantages: Record<string, string>;

  /** Criteria for which the reason of the winner's score is kept from other bidders. */
  @Column('text', { array: true, default: [] })
  withheld: string[];

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;

  @Column('uuid', { nullable: true })
  contractId: string | null;

  @Column('uuid', { nullable: true })
  contractById: string | null;

  @Column('timestamptz', { nullable: true })
  contractAt: Date | null;

  /** Day on which the contract was entered. */
  @Column('date', { nullable: true })
  signedOn: string | null;

  @VersionColumn()
  version: number;
}
