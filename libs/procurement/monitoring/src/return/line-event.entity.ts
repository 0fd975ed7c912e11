import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { lineEvents } from '@commonweal/wire';
import type { Answer } from '../promise/measure.js';

/** What was said of a line when it was handed in, asked about or accepted. Never changed. */
@Entity()
@Index(['lineId', 'at'])
export class LineEvent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  lineId: string;

  @Column('varchar', { length: 12 })
  what: (typeof lineEvents)[number];

  @Column('timestamptz')
  at: Date;

  @Column('uuid')
  byId: string;

  @Column('jsonb', { nullable: true })
  delivered: Answer | null;

  /** The note of the supplier, or the question of the contract manager. */
  @Column('text', { nullable: true })
  text: string | null;
}
