import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';

/** Somebody is away, and somebody else stands in, from one day until another, both included. */
@Entity()
@Index(['standInId', 'until'])
@Index(['absentId', 'until'])
export class StandIn {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  absentId: string;

  @Column('uuid')
  standInId: string;

  @Column('date')
  from: string;

  @Column('date')
  until: string;

  @Column('uuid')
  createdById: string;

  @VersionColumn()
  version: number;
}
