import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A conflict of interest that a member declared on an item. It is not taken back. */
@Entity()
export class PanelConflict {
  @PrimaryColumn('uuid')
  itemId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column('text')
  nature: string;

  @Column('timestamptz')
  at: Date;
}
