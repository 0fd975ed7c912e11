import type { HeldKind } from '@commonweal/wire';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A reason for which nothing of a record may be disposed of or erased, from when it was placed until it is released. */
@Entity()
@Index(['subjectKind', 'subjectId'])
@Index(['placedAt'])
export class LegalHold {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 20 })
  subjectKind: HeldKind;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  placedById: string;

  @Column('timestamptz')
  placedAt: Date;

  @Column('uuid', { nullable: true })
  releasedById: string | null;

  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  @Column('text', { nullable: true })
  releaseReason: string | null;
}
