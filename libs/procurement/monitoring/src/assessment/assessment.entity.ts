import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { AssessmentState } from '@commonweal/wire';

/** The performance of a contract in a period, as its manager rates it and its supplier may answer. */
@Entity()
@Index(['contractId', 'periodUntil'])
@Index(['state'])
export class Assessment {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contractId: string;

  @Column('date')
  periodFrom: string;

  @Column('date')
  periodUntil: string;

  @Column('varchar', { length: 14 })
  state: AssessmentState;

  /** The last day on which the supplier may reply; kept when it is published. */
  @Column('date', { nullable: true })
  repliableUntil: string | null;

  @Column('timestamptz', { nullable: true })
  repliedAt: Date | null;

  @Column('uuid', { nullable: true })
  repliedById: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedById: string | null;

  /** The contract performance notice with these ratings. */
  @Column('date', { nullable: true })
  noticeOn: string | null;

  @Column('varchar', { length: 1000, nullable: true })
  noticeEvidence: string | null;

  @VersionColumn()
  version: number;

  may(step: AssessmentStep): boolean {
    return lifecycle[step].from.includes(this.state);
  }

  /** Call it where `may` is true. */
  take(step: AssessmentStep): void {
    this.state = lifecycle[step].to;
  }

  /** The supplier has replied, or its time to do so is over. */
  hasBeenHeard(today: string): boolean {
    return this.repliedAt !== null || (this.repliableUntil !== null && this.repliableUntil < today);
  }

  mayBeReplied(today: string): boolean {
    return this.may('reply') && this.repliedAt === null && today <= (this.repliableUntil ?? '');
  }
}

export type AssessmentStep = 'rate' | 'show' | 'reply' | 'reconsider' | 'publish' | 'notice';

const lifecycle: Record<AssessmentStep, { from: AssessmentState[]; to: AssessmentState }> = {
  rate: { from: ['draft'], to: 'draft' },
  show: { from: ['draft'], to: 'with-supplier' },
  reply: { from: ['with-supplier'], to: 'with-supplier' },
  reconsider: { from: ['with-supplier'], to: 'draft' },
  publish: { from: ['with-supplier'], to: 'published' },
  notice: { from: ['published'], to: 'published' },
};
