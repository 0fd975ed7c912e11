import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A person's address of which the provider said that nobody will ever get mail there. It stands as long as it is the
 * address of that person, who may still be mailed, and no later mail has arrived at it.
 */
@Entity('dead_address')
@Unique(['personId', 'address'])
@Index(['address'], { where: 'alive_at IS NULL' })
export class DeadAddress {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  personId: string;

  @Column('varchar', { length: 254 })
  address: string;

  @Column('timestamptz')
  since: Date;

  @Column('timestamptz')
  lastAt: Date;

  /** In the provider's words, of the last time. */
  @Column('text')
  said: string;

  @Column('int')
  failures: number;

  /** When a mail did arrive after all. */
  @Column('timestamptz', { nullable: true })
  aliveAt: Date | null;

  /** Who answers instead of the person, where somebody else was named. */
  @Column('uuid', { nullable: true })
  successorId: string | null;

  /** Said again: of one that was alive meanwhile the count begins anew. */
  cameBack(said: string, now: Date): void {
    if (this.aliveAt) Object.assign(this, { since: now, failures: 0, aliveAt: null });
    Object.assign(this, { said, lastAt: now, failures: this.failures + 1 });
  }
}
