import { Column, Entity, Index, PrimaryColumn, VersionColumn } from 'typeorm';
import type { ChangeState } from '@commonweal/wire';

/** A named set of draft edits to policy documents. */
@Entity('policy_change')
@Index(['state', 'updatedAt'])
export class PolicyChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column('varchar', { length: 20, unique: true })
  reference: string;

  @Column('varchar', { length: 300 })
  title: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('varchar', { length: 20 })
  state: ChangeState;

  /** Null where a pack made the change. */
  @Column('uuid', { nullable: true })
  authorId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  /** Release that this change takes back. */
  @Column('int', { nullable: true })
  rollbackOf: number | null;

  /** Release that publishing made. */
  @Column('int', { nullable: true })
  release: number | null;

  /** When it takes force by itself; only while it is scheduled. */
  @Column('timestamptz', { nullable: true })
  publishAt: Date | null;

  /** Who scheduled it, and so publishes it. */
  @Column('uuid', { nullable: true })
  scheduledBy: string | null;

  /** Why it did not take force when it was due; until the next step. */
  @Column('text', { nullable: true })
  refusal: string | null;

  /** How many of what runs it would touch, when that was last worked out. */
  @Column('int', { nullable: true })
  touches: number | null;

  @VersionColumn()
  version: number;

  /** Published or withdrawn: nothing happens to it any more. */
  get isClosed(): boolean {
    return this.state === 'published' || this.state === 'withdrawn';
  }

  /** Moves along the lifecycle; false where that step does not exist. */
  may(step: ChangeStep): boolean {
    return lifecycle[step].from.includes(this.state);
  }

  take(step: ChangeStep, now: Date): void {
    this.state = lifecycle[step].to;
    this.updatedAt = now;
    this.publishAt = null;
    this.scheduledBy = null;
    this.refusal = null;
  }

  schedule(at: Date, by: string, now: Date): void {
    this.take('schedule', now);
    this.publishAt = at;
    this.scheduledBy = by;
  }

  /** It was due, and something stood against it. */
  refuse(why: string, now: Date): void {
    this.take('cancel', now);
    this.refusal = why;
  }
}

const open: ChangeState[] = ['draft', 'in-review', 'approved', 'scheduled'];

const lifecycle = {
  edit: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'in-review' },
  approve: { from: ['in-review', 'approved'], to: 'in-review' },
  carry: { from: ['in-review', 'approved'], to: 'approved' },
  return: { from: ['in-review', 'approved', 'scheduled'], to: 'draft' },
  schedule: { from: ['approved'], to: 'scheduled' },
  cancel: { from: ['scheduled'], to: 'approved' },
  publish: { from: ['approved', 'scheduled'], to: 'published' },
  'publish-alone': { from: open, to: 'published' },
  withdraw: { from: open, to: 'withdrawn' },
} satisfies Record<string, { from: ChangeState[]; to: ChangeState }> as Record<
  ChangeStep,
  { from: ChangeState[]; to: ChangeState }
>;

export type ChangeStep =
  | 'edit'
  | 'submit'
  | 'approve'
  | 'carry'
  | 'return'
  | 'schedule'
  | 'cancel'
  | 'publish'
  | 'publish-alone'
  | 'withdraw';
