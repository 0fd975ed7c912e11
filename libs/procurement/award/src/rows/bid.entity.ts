import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { BidState, Offer } from '@commonweal/wire';

/** What one supplier offers for one lot. */
@Entity()
@Index(['procurementId'])
@Unique('one_bid_a_supplier_a_lot', ['lotId', 'supplierId'])
export class Bid {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  procurementId: string;

  @Column('uuid')
  lotId: string;

  @Column('uuid')
  supplierId: string;

  /** Without VAT. */
  @Column('bigint')
  pricePence: number;

  @Column('jsonb')
  offers: Offer[];

  @Column('boolean')
  sme: boolean;

  @Column('boolean')
  vcse: boolean;

  @Column('boolean')
  local: boolean;

  @Column('text', { nullable: true })
  kindEvidence: string | null;

  @Column('varchar', { length: 12 })
  state: BidState;

  @Column('text', { nullable: true })
  stateReason: string | null;

  @Column('timestamptz')
  at: Date;

  @VersionColumn()
  version: number;

  get isAdmitted(): boolean {
    return this.state === 'admitted';
  }

  offerFor(criterion: string): Offer | undefined {
    return this.offers.find((offer) => offer.criterion === criterion);
  }
}
