import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';

/** That a notice was published, or why it is not needed. */
@Entity()
export class PublishedNotice {
  @PrimaryColumn('uuid')
  procurementId: string;

  /** Key of the document of the kind `notice`. */
  @PrimaryColumn('varchar', { length: 80 })
  notice: string;

  @Column('date', { nullable: true })
  publishedOn: string | null;

  @Column('varchar', { length: 1000, nullable: true })
  evidence: string | null;

  @Column('text', { nullable: true })
  notNeeded: string | null;

  /** As it was counted on the day of the record: bidders were told this day. */
  @Column('date', { nullable: true })
  standstillEndsOn: string | null;

  /** Why the standstill lasts beyond that day; null when it does not. */
  @Column('text', { nullable: true })
  heldBecause: string | null;

  @Column('uuid')
  byId: string;

  @VersionColumn()
  version: number;
}
