import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RulingWord } from '@commonweal/wire';

/** How a member votes on an item; it may change until the ruling. */
@Entity()
export class PanelVote {
  @PrimaryColumn('uuid')
  itemId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column('varchar', { length: 40 })
  vote: RulingWord;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('timestamptz')
  at: Date;
}
