import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { TaskKind, TaskStatus } from '@commonweal/wire';

/** Those of a task on which somebody can work now. */
export const openStatuses: TaskStatus[] = ['not-started', 'in-progress', 'problem'];

export type TaskRecord = Record<string, string>;

/** Where a task stood in the workflow that was followed before a move, for one that the workflow now lacks. */
export interface EarlierPlace {
  /** Title of the workflow. */
  workflow: string;
  release: number;
  /** Title of the stage. */
  stage: string;
  /** Facts that it asked for. */
  facts: readonly string[];
}

/** A task of a procurement: what people recorded, and as a projection what lists show of it. */
@Entity()
@Index(['status', 'stage'])
@Index(['assigneeId', 'dueOn'], { where: 'assignee_id IS NOT NULL' })
export class ProcurementTask {
  @PrimaryColumn('uuid')
  procurementId: string;

  @PrimaryColumn('varchar', { length: 80 })
  key: string;

  /** What was confirmed or considered; once given it is only ever replaced as a whole, after a reopening. */
  @Column('jsonb', { nullable: true })
  record: TaskRecord | null;

  @Column('uuid', { nullable: true })
  recordedById: string | null;

  @Column('timestamptz', { nullable: true })
  recordedAt: Date | null;

  /** Why it was reopened; null again once it is completed. */
  @Column('text', { nullable: true })
  reopened: string | null;

  /** Why it was skipped; null again once it is reopened. */
  @Column('text', { nullable: true })
  skipped: string | null;

  /** Set by a move to a workflow that lacks the task: what was done with it stays on record. */
  @Column('jsonb', { nullable: true })
  earlier: EarlierPlace | null;

  /** Who does it, where that is not the lead. */
  @Column('uuid', { nullable: true })
  assigneeId: string | null;

  /** The day by which it should be done. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  /** Counts what people did with the task; 0 while nobody did anything. */
  @Column('int', { default: 0 })
  version: number;

  // From here on a projection.

  @Column('varchar', { length: 80 })
  stage: string;

  /** Place in the checklist, from 0. */
  @Column('int')
  position: number;

  @Column('text')
  title: string;

  @Column('varchar', { length: 40 })
  kind: TaskKind;

  @Column('boolean')
  required: boolean;

  @Column('varchar', { length: 20 })
  status: TaskStatus;

  @Column('text', { nullable: true })
  because: string | null;

  @Column('uuid', { nullable: true })
  completedById: string | null;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;
}
