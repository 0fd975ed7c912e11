import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A numbered, immutable snapshot of every policy document: of each document the revision with the largest
 * release up to this one. The database refuses a release that its author published alone, unless it is marked.
 */
@Entity('policy_release')
@Check('policy_release_second_person', 'unreviewed or author_id is null or author_id <> published_by')
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

  /** Published without a second person, because approvals are 0. */
  @Column('boolean')
  unreviewed: boolean;
}
