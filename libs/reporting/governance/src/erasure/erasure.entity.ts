import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Called } from './called.js';

/** That somebody was erased. Once it is done, nothing here says who it was. */
@Entity()
@Index(['number'], { unique: true })
@Index(['doneAt'])
export class Erasure {
  @PrimaryColumn('uuid')
  personId: string;

  /** “former person 12”. */
  @Column('int')
  number: number;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;

  /** What is looked for, until nothing is found any more. */
  @Column('jsonb', { nullable: true })
  called: Called | null;

  @Column('timestamptz', { nullable: true })
  doneAt: Date | null;
}
