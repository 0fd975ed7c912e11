import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RulingRoute, RulingWord } from '@commonweal/wire';

/** What a panel decided about a subject at a gate. Rows are added, never changed: a later ruling follows an earlier. */
@Entity()
@Index(['subjectKind', 'subjectId'])
@Index(['occasionId'])
@Index(['itemId'])
export class Ruling {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 40 })
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  @Column('varchar', { length: 80 })
  stage: string;

  /** The visit to the stage that was ruled on: after a send-back the panel rules afresh. */
  @Column('uuid')
  occasionId: string;

  /** Key of the panel. */
  @Column('varchar', { length: 80 })
  panel: string;

  @Column('varchar', { length: 40 })
  ruling: RulingWord;

  @Column('text')
  reason: string;

  @Column('varchar', { length: 20, default: 'alone' })
  route: RulingRoute;

  /** The item that was ruled on; null where one member is a quorum and ruled without. */
  @Column('uuid', { nullable: true })
  itemId: string | null;

  /** How the votes stood, in words, and whether the casting vote was used. */
  @Column('text', { nullable: true })
  votes: string | null;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;
}
