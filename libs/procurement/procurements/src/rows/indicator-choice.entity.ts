import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChoiceWord, IndicatorContent, IndicatorType } from '@commonweal/wire';

/** An indicator that stands in no catalogue: of this procurement alone. */
export interface OwnIndicator {
  title: string;
  outcome: string;
  type: IndicatorType;
  direction: IndicatorContent['direction'];
  unit?: string;
}

/** What became of an indicator on a procurement, and why. */
@Entity()
@Index(['indicator', 'choice'])
export class IndicatorChoice {
  @PrimaryColumn('uuid')
  procurementId: string;

  /** Key in the catalogue, or `own-<n>`. */
  @PrimaryColumn('varchar', { length: 80 })
  indicator: string;

  @Column('varchar', { length: 30 })
  choice: ChoiceWord;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('jsonb', { nullable: true })
  own: OwnIndicator | null;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;

  /** Release in force when it was chosen. */
  @Column('int')
  release: number;

  @Column('int')
  version: number;

  get isChosen(): boolean {
    return this.choice !== 'not-appropriate';
  }
}
