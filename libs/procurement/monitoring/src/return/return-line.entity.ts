import { Column, Entity, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { LineState } from '@commonweal/wire';
import type { Answer } from '../promise/measure.js';

/** One obligation in one period. */
@Entity()
@Unique(['obligationId', 'periodUntil'])
@Index(['returnId'])
@Index(['returnId'], { where: "state <> 'empty'" })
@Index(['contractId'])
export class ReturnLine {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  returnId: string;

  @Column('uuid')
  obligationId: string;

  @Column('uuid')
  contractId: string;

  @Column('date')
  periodFrom: string;

  @Column('date')
  periodUntil: string;

  /** Promised for the period along the profile; money in pence. */
  @Column('numeric', { precision: 20, scale: 4, nullable: true })
  expected: string | null;

  /** A number, yes or no, or text, as the type of the obligation says. */
  @Column('jsonb', { nullable: true })
  delivered: Answer | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('varchar', { length: 12 })
  state: LineState;

  /** What the contract manager asked last. */
  @Column('text', { nullable: true })
  query: string | null;

  @VersionColumn()
  version: number;

  may(step: LineStep): boolean {
    return lifecycle[step].from.includes(this.state);
  }

  /** Call it where `may` is true. */
  take(step: LineStep): void {
    this.state = lifecycle[step].to;
  }
}

const lifecycle = {
  answer: { from: ['empty', 'entered', 'submitted', 'queried'], to: 'entered' },
  empty: { from: ['empty', 'entered', 'submitted', 'queried'], to: 'empty' },
  submit: { from: ['entered'], to: 'submitted' },
  query: { from: ['submitted', 'accepted'], to: 'queried' },
  accept: { from: ['submitted', 'queried'], to: 'accepted' },
} satisfies Record<string, { from: LineState[]; to: LineState }> as Record<
  LineStep,
  { from: LineState[]; to: LineState }
>;

export type LineStep = 'answer' | 'empty' | 'submit' | 'query' | 'accept';
