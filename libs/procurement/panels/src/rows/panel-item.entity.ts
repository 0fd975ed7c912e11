import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import { DomainError } from '@commonweal/platform';
import type { Pack, PanelItemState } from '@commonweal/wire';

/** Something that a panel is asked to rule on: at a meeting, or by the urgent route between meetings. */
@Entity()
@Index(['meetingId'])
@Index(['subjectKind', 'subjectId'])
@Index(['occasionId'], { unique: true, where: `state = 'submitted'` })
@Index(['panel', 'state'])
export class PanelItem {
  @PrimaryColumn('uuid')
  id: string;

  /** Key of the panel. */
  @Column('varchar', { length: 80 })
  panel: string;

  @Column('varchar', { length: 40 })
  subjectKind: string;

  @Column('uuid')
  subjectId: string;

  @Column('varchar', { length: 80 })
  stage: string;

  /** The visit to the stage that is ruled on. */
  @Column('uuid')
  occasionId: string;

  @Column('varchar', { length: 20 })
  reference: string;

  @Column('varchar', { length: 300 })
  title: string;

  @Column('varchar', { length: 300 })
  gate: string;

  /** Whoever is responsible for the matter takes no part. */
  @Column('uuid')
  responsibleId: string;

  /** By the panel's document and the value of the matter, when it was submitted. */
  @Column('int')
  quorum: number;

  @Column('varchar', { length: 20 })
  state: PanelItemState;

  /** Null on the urgent route. */
  @Column('uuid', { nullable: true })
  meetingId: string | null;

  @Column('text', { nullable: true })
  urgentReason: string | null;

  /** Why its papers came after the cut-off; null when they did not. */
  @Column('text', { nullable: true })
  lateReason: string | null;

  @Column('text', { nullable: true })
  lateAgreed: string | null;

  @Column('text', { nullable: true })
  withdrawn: string | null;

  /** What the panel reads: never changed, so that it can be proved. */
  @Column('jsonb')
  pack: Pack;

  /** SHA-256 of the pack as it is stored. */
  @Column('varchar', { length: 64 })
  packHash: string;

  @Column('uuid')
  submittedById: string;

  @Column('timestamptz')
  submittedAt: Date;

  @VersionColumn()
  version: number;

  get isUrgent(): boolean {
    return this.meetingId === null;
  }

  get waitsForChair(): boolean {
    return this.lateReason !== null && this.lateAgreed === null && this.state === 'submitted';
  }

  /** @throws DomainError conflict when it was decided or withdrawn */
  refuseUnlessOpen(): void {
    if (this.state === 'submitted') return;
    const words = this.state === 'decided' ? 'is decided already' : 'was withdrawn';
    throw new DomainError('conflict', 'item-closed', `“${this.title}” ${words}.`);
  }

  /** @throws DomainError conflict also while the chair has not agreed to late papers */
  refuseUnlessBeforeThePanel(): void {
    this.refuseUnlessOpen();
    if (this.waitsForChair)
      throw new DomainError(
        'conflict',
        'papers-late',
        'The papers are late, and the chair has not agreed to them.',
      );
  }
}
