import { Column, Entity, PrimaryColumn, Unique, VersionColumn } from 'typeorm';

/** A part of a procurement that is awarded by itself. A procurement that nobody divided has one, which stays unseen. */
@Entity()
@Unique(['procurementId', 'number'])
export class Lot {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  procurementId: string;

  /** From 1. */
  @Column('int')
  number: number;

  @Column('varchar', { length: 300 })
  title: string;

  /** Pence without VAT; null while nobody estimated it. */
  @Column('bigint', { nullable: true })
  estimatedValueExVat: number | null;

  @VersionColumn()
  version: number;
}
