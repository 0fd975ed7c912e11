import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MoveOutcome, MovePlaceView, MoveVerdictWord } from '@commonweal/wire';

/** One procurement in a move: what the latest look at it said, and what became of it. */
@Entity()
@Unique(['moveId', 'procurementId'])
@Index(['moveId', 'isDue'])
export class WorkflowMoveRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  moveId: string;

  @Column('uuid')
  procurementId: string;

  /** It is still to be looked at, in the dry run or in the move. */
  @Column('boolean')
  isDue: boolean;

  @Column('varchar', { length: 20, nullable: true })
  verdict: MoveVerdictWord | null;

  /** Why it is not safe, or what is worth knowing. */
  @Column('text', { array: true, default: [] })
  words: string[];

  /** Where it stands; null while nobody looked. */
  @Column('jsonb', { nullable: true })
  stands: MovePlaceView | null;

  /** Stage in which it goes on, by title. */
  @Column('text', { nullable: true })
  goesOnIn: string | null;

  /** Tasks that are kept with the record alone, by title. */
  @Column('text', { array: true, default: [] })
  keptTasks: string[];

  /** Stages and tasks that the workflow lacks by key. */
  @Column('jsonb', { default: [] })
  stagesToPlace: MovePlaceView[];

  @Column('jsonb', { default: [] })
  tasksToPlace: MovePlaceView[];

  @Column('varchar', { length: 20, nullable: true })
  outcome: MoveOutcome | null;
}
