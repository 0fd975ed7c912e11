import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SubjectKind } from '@commonweal/wire';

export type Standing = 'stands' | 'cannot-decide' | 'no-longer-required';

/** One effect of one rule that stands on a subject now, and the Decision behind it. */
@Entity('standing_effect')
@Unique(['subjectKind', 'subjectId', 'rule', 'identity'])
@Index(['effect', 'state'])
export class StandingEffect {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 20 })
  subjectKind: SubjectKind;

  @Column('uuid')
  subjectId: string;

  @Column('varchar', { length: 80 })
  rule: string;

  /** Hash of the effect and its arguments. */
  @Column('varchar', { length: 64 })
  identity: string;

  @Column('varchar', { length: 40 })
  effect: string;

  @Column('jsonb')
  arguments: Record<string, unknown>;

  @Column('varchar', { length: 20 })
  state: Standing;

  /** Facts that are missing, where it cannot be decided. */
  @Column('jsonb')
  missing: string[];

  @Column('uuid')
  decisionId: string;

  @Column('int')
  sinceRelease: number;

  /** It appeared through a publish, not through an answer. */
  @Column('boolean')
  newByRelease: boolean;
}
