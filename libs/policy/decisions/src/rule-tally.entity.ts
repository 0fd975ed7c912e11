import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How often a rule applied and what became of what it asked: counted as it happens, so that nobody has to read through
 * all decisions. Several rows a rule, by subject, lest all commands wait for one.
 */
@Entity('rule_tally')
export class RuleTally {
  @PrimaryColumn('varchar', { length: 80 })
  rule: string;

  @PrimaryColumn('smallint')
  shard: number;

  /** Decisions in which the rule applied. */
  @Column('int', { default: 0 })
  fired: number;

  /** What it asked for and people took up, by their last word. */
  @Column('int', { default: 0 })
  accepted: number;

  @Column('int', { default: 0 })
  declined: number;

  @Column('timestamptz', { nullable: true })
  lastFiredAt: Date | null;
}
