import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MoveState } from '@commonweal/wire';
import { DomainError } from '@commonweal/platform';
import type { MoveMapping } from '@commonweal/workflow';

/** What changes the state of a move: what people do, and what the engine does by itself when it has come to the end. */
type Step = 'map' | 'start' | 'stop' | 'end';

const steps: Record<MoveState, Partial<Record<Step, MoveState>>> = {
  checking: { map: 'checking', end: 'ready' },
  ready: { map: 'checking', start: 'moving' },
  moving: { stop: 'stopped', end: 'finished' },
  stopped: { map: 'checking', start: 'moving' },
  finished: {},
};

const stepWords: Record<Step, string> = { map: 'mapped', start: 'started', stop: 'stopped', end: 'ended' };
const stateWords: Record<MoveState, string> = {
  checking: 'is in its dry run',
  ready: 'has not been started',
  moving: 'is under way',
  stopped: 'is stopped',
  finished: 'is finished',
};

/** A move of everything running that follows one workflow to another, or to a newer one of its own. */
@Entity()
@Index(['state'])
export class WorkflowMove {
  @PrimaryColumn('uuid')
  id: string;

  /** Key of the workflow that is followed. */
  @Column('varchar', { length: 80 })
  workflow: string;

  /** Key of the workflow to follow, as the release has it. */
  @Column('varchar', { length: 80 })
  toWorkflow: string;

  @Column('int')
  release: number;

  @Column('text')
  reason: string;

  @Column('jsonb')
  mapping: MoveMapping;

  @Column('varchar', { length: 20 })
  state: MoveState;

  @Column('uuid')
  preparedById: string;

  @Column('timestamptz')
  preparedAt: Date;

  /** Who last said where things go; null while nobody did. */
  @Column('uuid', { nullable: true })
  mappedById: string | null;

  @Column('uuid', { nullable: true })
  startedById: string | null;

  /** Of what people did with it; not of its progress. */
  @Column('int')
  version: number;

  can(step: Step): boolean {
    return steps[this.state][step] !== undefined;
  }

  /** @throws DomainError conflict when it is not possible from here */
  change(step: Step): void {
    const state = steps[this.state][step];
    if (!state) {
      const detail = `This move ${stateWords[this.state]}, so it cannot be ${stepWords[step]} now.`;
      throw new DomainError('conflict', 'wrong-state', detail);
    }
    this.state = state;
    if (step !== 'end') this.version += 1;
  }
}
