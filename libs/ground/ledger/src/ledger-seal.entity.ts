import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The ends of all chains at one moment under one hash, chained to the seal before. Whoever keeps the hash of a seal outside can tell
 * whether anything up to it was cut off, whatever happened to the database since. Never changed, never removed.
 */
@Entity()
export class LedgerSeal {
  /** Counted from 1. */
  @PrimaryColumn('int')
  number: number;

  @Column('timestamptz')
  at: Date;

  /** Chains that grew since the seal before: its `LedgerHead`s. */
  @Column('int')
  heads: number;

  /** SHA-256 over the heads in their order, a line each. */
  @Column('text')
  digest: string;

  @Column('text', { nullable: true })
  previousHash: string | null;

  @Column('text')
  hash: string;
}
