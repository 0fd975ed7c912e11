import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { DiscussedKind } from '@commonweal/wire';

/** What somebody said about something. Its words can be erased; that there was a comment stays. */
@Entity('discussion_comment')
@Index('discussion_comment_search', { synchronize: false })
@Index(['subjectKind', 'subjectId', 'at'])
export class Comment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 40 })
  subjectKind: DiscussedKind;

  @Column('uuid')
  subjectId: string;

  /** Key of the task that it is about. */
  @Column('varchar', { length: 80, nullable: true })
  task: string | null;

  @Column('uuid')
  authorId: string;

  /** Null once it was erased. */
  @Column('text', { nullable: true })
  text: string | null;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { nullable: true })
  correctedAt: Date | null;

  @VersionColumn()
  version: number;
}

/** Somebody is to read a comment. */
@Entity('discussion_mention')
@Index(['personId'], { where: 'read_at IS NULL' })
export class Mention {
  @PrimaryColumn('uuid')
  commentId: string;

  @PrimaryColumn('uuid')
  personId: string;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;
}
