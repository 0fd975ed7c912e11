import { DomainError } from '@commonweal/platform';
import type { DisposableKind, DisposalOutcome, DisposalRunState } from '@commonweal/wire';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

type Step = 'start' | 'stop' | 'end';

const steps: Record<DisposalRunState, Partial<Record<Step, DisposalRunState>>> = {
  ready: { start: 'running' },
  running: { stop: 'stopped', end: 'finished' },
  stopped: { start: 'running' },
  finished: {},
};
const stateWords: Record<DisposalRunState, string> = {
  ...{ ready: 'has not begun', running: 'is under way', stopped: 'is stopped', finished: 'is finished' },
};

/** Disposing of all records of a kind that were over when somebody listed them. */
@Entity()
@Index(['state'])
export class DisposalRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 20 })
  kind: DisposableKind;

  @Column('text')
  reason: string;

  @Column('varchar', { length: 20 })
  state: DisposalRunState;

  @Column('uuid')
  byId: string;

  @Column('timestamptz')
  at: Date;

  /** Of what people did with it; not of its progress. */
  @Column('int')
  version: number;

  /** @throws DomainError conflict when it is not possible from here */
  change(step: Step): void {
    const state = steps[this.state][step];
    if (!state) {
      const detail = `This run ${stateWords[this.state]}.`;
      throw new DomainError('conflict', 'wrong-state', detail);
    }
    this.state = state;
    if (step !== 'end') this.version += 1;
  }
}

/** One record in a run, and what became of it. */
@Entity()
@Unique(['runId', 'recordId'])
@Index(['runId', 'id'], { where: 'is_due' })
export class DisposalRunRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  runId: string;

  @Column('uuid')
  recordId: string;

  /** As it was called when the run began. */
  @Column('text')
  title: string;

  @Column('boolean')
  isDue: boolean;

  @Column('varchar', { length: 20, nullable: true })
  outcome: DisposalOutcome | null;

  /** Why it was not disposed of. */
  @Column('text', { nullable: true })
  words: string | null;
}
