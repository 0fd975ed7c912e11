import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import type { CouncilStep } from '@commonweal/wire';

/** How far the first set-up of the council has come. What was answered stands in its change; there is one row at most. */
@Entity('council_set_up')
export class CouncilSetUp {
  @PrimaryColumn('uuid')
  id: string;

  /** The change that holds the answers. */
  @Column('uuid')
  changeId: string;

  @Column('text', { array: true, default: [] })
  answered: CouncilStep[];

  /** Keys of the packs that are adopted. */
  @Column('text', { array: true, default: [] })
  packs: string[];

  /** How often an answer was given that said something else. */
  @Column('int', { default: 0 })
  answers: number;

  @Column('timestamptz')
  openedAt: Date;

  /** The release that it became. */
  @Column('int', { nullable: true })
  release: number | null;

  @VersionColumn()
  version: number;

  answer(step: CouncilStep, isNew: boolean): void {
    if (this.answered.includes(step) && !isNew) return;
    this.answers += 1;
    this.answered = [...new Set([...this.answered, step])];
  }
}
