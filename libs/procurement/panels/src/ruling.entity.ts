import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RulingView } from '@commonweal/wire';

/** What a panel decided about a subject at a gate. Rows are added, never changed: a later ruling follows an earlier. */
@Entity()
@Index(['subjectKind', 'subjectId'])
@Index(['occasionId'])
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

  @Column('varchar', { length: 20 })
  ruling: RulingView['ruling'];

  @Column('text')
  reason: string;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;
}
