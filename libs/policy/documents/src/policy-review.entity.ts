import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a second person said of a change. The database refuses a review by the author. */
@Entity('policy_review')
@Index(['changeId'])
@Check('policy_review_second_person', 'author_id is null or author_id <> reviewer_id')
export class PolicyReview {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  changeId: string;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('uuid')
  reviewerId: string;

  @Column('varchar', { length: 10 })
  said: 'approved' | 'returned';

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('timestamptz')
  at: Date;

  /** Hash of the edits that were reviewed: a review of other edits does not count. */
  @Column('varchar', { length: 64 })
  editsHash: string;
}
