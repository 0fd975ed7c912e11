import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DiscussedKind } from '@commonweal/wire';

/** Somebody wants to know what happens to something. */
@Entity('discussion_watch')
@Index(['subjectKind', 'subjectId'])
export class Watch {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('varchar', { length: 40 })
  subjectKind: DiscussedKind;

  @PrimaryColumn('uuid')
  subjectId: string;

  /** What happened before is no news. */
  @Column('timestamptz')
  lookedAt: Date;

  /** What happened before was told in a digest. */
  @Column('timestamptz')
  toldAt: Date;
}
