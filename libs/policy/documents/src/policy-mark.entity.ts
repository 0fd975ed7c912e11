import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What an emergency publish leaves behind until a second person has looked. The database refuses that whoever wrote or published the
 * change clears it, that it is cleared twice, and that it goes away.
 */
@Entity('policy_mark')
@Check(
  'policy_mark_second_person',
  'cleared_by is null or (cleared_by <> made_by and cleared_by is distinct from author_id)',
)
@Check(
  'policy_mark_cleared_whole',
  '(cleared_by is null) = (cleared_at is null) and (cleared_by is null) = (note is null)',
)
export class PolicyMark {
  @PrimaryColumn('int')
  release: number;

  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('uuid')
  madeBy: string;

  /** Why it could not wait. */
  @Column('text')
  reason: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('uuid', { nullable: true })
  clearedBy: string | null;

  @Column('timestamptz', { nullable: true })
  clearedAt: Date | null;

  /** What the second person found. */
  @Column('text', { nullable: true })
  note: string | null;

  /** Whether that person may clear it. */
  mayBeClearedBy(personId: string): boolean {
    return this.clearedBy === null && personId !== this.madeBy && personId !== this.authorId;
  }

  clear(personId: string, note: string, now: Date): void {
    this.clearedBy = personId;
    this.clearedAt = now;
    this.note = note;
  }
}
