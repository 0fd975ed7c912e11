import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { LessonKind } from '@commonweal/wire';

/** What a contract taught, for whoever buys the same next. Never changed: it is written again, or taken back. */
@Entity()
@Index(['contractId', 'at'])
export class Lesson {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contractId: string;

  @Column('varchar', { length: 12 })
  kind: LessonKind;

  @Column('text')
  text: string;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;
}
