import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { EffectUse, ResponseOutcome, SubjectKind, VerdictWord } from '@commonweal/wire';

/** The complete facts behind decisions, stored once by the hash of their content. Immutable. */
@Entity('fact_set')
export class FactSet {
  @PrimaryColumn('varchar', { length: 64 })
  hash: string;

  @Column('jsonb')
  facts: Record<string, unknown>;
}

/**
 * What one rule concluded about one subject, with all that is needed to conclude it again: the release, the facts
 * and the day. Immutable: the database refuses update and delete.
 */
@Entity('decision')
@Index(['subjectKind', 'subjectId', 'rule'])
@Index(['rule', 'at'])
export class Decision {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 20 })
  subjectKind: SubjectKind;

  @Column('uuid')
  subjectId: string;

  @Column('varchar', { length: 80 })
  rule: string;

  @Column('int')
  release: number;

  @Column('varchar', { length: 20 })
  verdict: VerdictWord;

  /** The effects that followed; empty where none did. */
  @Column('jsonb')
  effects: EffectUse[];

  @Column('date')
  today: string;

  @Column('date', { nullable: true })
  commencement: string | null;

  @Column('varchar', { length: 64 })
  factSet: string;

  @Column('timestamptz')
  at: Date;
}

/** The last verdict of a rule on a subject and the Decision that holds it. No row says "does not apply". */
@Entity('verdict')
export class Verdict {
  @PrimaryColumn('varchar', { length: 20 })
  subjectKind: SubjectKind;

  @PrimaryColumn('uuid')
  subjectId: string;

  @PrimaryColumn('varchar', { length: 80 })
  rule: string;

  @Column('varchar', { length: 20 })
  verdict: VerdictWord;

  /** Identities of the effects that follow, in order. */
  @Column('jsonb')
  effects: string[];

  @Column('uuid')
  decisionId: string;
}

/** What a person did with a Decision, and why. Rows are added, never changed. */
@Entity('response')
@Index(['decisionId'])
@Index(['rule', 'outcome', 'at'])
export class Response {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  decisionId: string;

  /** The rule of the Decision. */
  @Column('varchar', { length: 80 })
  rule: string;

  /** Which of the things that the Decision asks for is answered: `indicator:apprentices`, `task:risk-note`. */
  @Column('varchar', { length: 120 })
  about: string;

  @Column('varchar', { length: 10 })
  outcome: ResponseOutcome;

  @Column('varchar', { length: 500 })
  what: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid')
  personId: string;

  @Column('timestamptz')
  at: Date;
}
