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
  }
}

const lifecycle = {
  edit: { from: ['draft'], to: 'draft' },
  submit: { from: ['draft'], to: 'in-review' },
  approve: { from: ['in-review'], to: 'in-review' },
  carry: { from: ['in-review'], to: 'approved' },
  return: { from: ['in-review', 'approved'], to: 'draft' },
  publish: { from: ['approved'], to: 'published' },
  'publish-alone': { from: ['draft', 'in-review', 'approved'], to: 'published' },
  withdraw: { from: ['draft', 'in-review', 'approved'], to: 'withdrawn' },
} satisfies Record<string, { from: ChangeState[]; to: ChangeState }> as Record<
  ChangeStep,
  { from: ChangeState[]; to: ChangeState }
>;

export type ChangeStep =
  'edit' | 'submit' | 'approve' | 'carry' | 'return' | 'publish' | 'publish-alone' | 'withdraw';
