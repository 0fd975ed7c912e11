import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ProcurementState, Stage } from '@commonweal/wire';
import { DomainError } from '@commonweal/platform';
import { nextState, paceOf, type Pace, type StageTarget, type Transition } from '@commonweal/workflow';

/** All that the board counts and narrows by, so that it reads no row to count. */
const onTheBoard = [
  ...['stageTitle', 'stageTargetOn', 'id', 'stageAtRiskOn'],
  ...['directorate', 'category', 'leadId', 'workflow'],
];

/** One procurement. What lists show of it stands here too, written with every command. */
@Entity()
@Index(['state', 'stageTargetOn'])
@Index(['leadId', 'state'])
@Index(['directorate', 'category'])
@Index('procurement_search', { synchronize: false })
@Index('procurement_board', [...onTheBoard], { where: `state = 'running'` })
@Index(['nextLookOn'], { where: `state = 'running'` })
export class Procurement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 20, unique: true })
  reference: string;

  @Column('varchar', { length: 300 })
  title: string;

  @Column('uuid')
  leadId: string;

  @Column('varchar', { length: 20 })
  state: ProcurementState;

  /** Key of the workflow, and the release it is pinned to. */
  @Column('varchar', { length: 80 })
  workflow: string;

  @Column('int')
  workflowRelease: number;

  @Column('varchar', { length: 80 })
  stage: string;

  @Column('varchar', { length: 300 })
  stageTitle: string;

  /** The passage through the stage that is under way. */
  @Column('uuid')
  passageId: string;

  @Column('date')
  stageTargetOn: string;

  @Column('date')
  stageAtRiskOn: string;

  /** Day of the pause or of the end: since then the target does not come nearer. */
  @Column('date', { nullable: true })
  clockStoppedOn: string | null;

  @Column('uuid')
  createdById: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Of title, lead, state and stage; answers, tasks and choices have versions of their own. */
  @Column('int')
  version: number;

  // From here on a projection: `rebuild` makes it anew from answers, records, choices and standing effects.

  @Column('varchar', { length: 80 })
  category: string;

  @Column('varchar', { length: 80 })
  directorate: string;

  @Column('bigint', { nullable: true })
  estimatedValueExVat: number | null;

  @Column('int', { default: 0 })
  tasksOpen: number;

  @Column('int', { default: 0 })
  undecided: number;

  @Column('int', { default: 0 })
  newByRelease: number;

  /** How the gate of the stage stands; null where it has none. */
  @Column('varchar', { length: 20, nullable: true })
  gate: string | null;

  /** Key of the panel that rules at it. */
  @Column('varchar', { length: 80, nullable: true })
  gatePanel: string | null;

  /** The day on which time alone may change a verdict. */
  @Column('date', { nullable: true })
  nextLookOn: string | null;

  pace(today: string): Pace {
    return paceOf(this.target, this.clockStoppedOn ?? today);
  }

  get target(): StageTarget {
    return { on: this.stageTargetOn, atRiskOn: this.stageAtRiskOn };
  }

  set target({ on, atRiskOn }: StageTarget) {
    this.stageTargetOn = on;
    this.stageAtRiskOn = atRiskOn;
  }

  enter(stage: Stage, passageId: string, target: StageTarget): void {
    Object.assign(this, { stage: stage.key, stageTitle: stage.title, passageId, target });
  }

  /** @throws DomainError conflict when it is not possible from here */
  change(transition: Transition): void {
    const state = nextState(this.state, transition);
    if (!state) {
      const detail = `${this.reference} is ${this.state}, so you cannot ${transition} it now.`;
      throw new DomainError('conflict', 'wrong-state', detail);
    }
    this.state = state;
  }
}
