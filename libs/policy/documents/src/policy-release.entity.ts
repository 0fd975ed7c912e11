import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A numbered, immutable snapshot of every policy document: of each document the revision with the largest
 * release up to this one. The database refuses a release that its author published alone, unless it is marked; one without the
 * approvals that it needed, unless it is marked; and an emergency without the mark that somebody else must clear.
 */
@Entity('policy_release')
@Check('policy_release_second_person', 'unreviewed or author_id is null or author_id <> published_by')
@Check('policy_release_emergency_is_marked', 'unreviewed or not emergency')
@Check('policy_release_founding_is_marked', 'unreviewed or not founding')
@Index('policy_release_one_founding', ['founding'], { unique: true, where: 'founding' })
export class PolicyRelease {
  @PrimaryColumn('int')
  number: number;

  @Column('uuid', { unique: true })
  changeId: string;

  /** Null where a pack made the release. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  @Column('timestamptz')
  effectiveAt: Date;

  /** Published without the second person: approvals are 0, or it could not wait. */
  @Column('boolean')
  unreviewed: boolean;

  /** It could not wait for the second person. */
  @Column('boolean', { default: false })
  emergency: boolean;

  /** The first that the council made itself: nobody else was there yet. There is one at most. */
  @Column('boolean', { default: false })
  founding: boolean;

  @Column('int', { default: 0 })
  approvalsNeeded: number;

  /** Hash of its edits: approvals of other edits do not count. */
  @Column('varchar', { length: 64, nullable: true })
  editsHash: string | null;
}
